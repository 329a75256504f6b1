package io.taskroutertest.internal.incident.read;

import io.taskroutertest.internal.incident.event.EventFields;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The workspaces of a log: by SID, with their names and accounts. */
public final class WorkspaceNames {

    private static final int MOST = 10_000;

    private final Map<String, Known> known = new TreeMap<>();

    private record Known(TreeSet<String> names, TreeSet<String> accounts) {}

    /** Several workspaces, and no word which one is meant. The message lists them. */
    public static final class AmbiguousException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        AmbiguousException(String message) {
            super(message);
        }
    }

    /** Called by several threads. */
    public synchronized void add(IncidentEvent event) {
        String sid = event.workspaceSid();
        if (sid == null || (known.size() >= MOST && !known.containsKey(sid))) {
            return;
        }
        Known workspace = known.computeIfAbsent(sid, s -> new Known(new TreeSet<>(), new TreeSet<>()));
        add(workspace.names(), event.text(EventFields.WORKSPACE_NAME));
        add(workspace.accounts(), event.text(EventFields.ACCOUNT_SID));
    }

    private static void add(SortedSet<String> set, @Nullable String text) {
        if (text != null && set.size() < MOST) {
            set.add(text);
        }
    }

    /**
     * Returns the SID of the workspace that is meant, or null if the log names none.
     *
     * @param wanted its SID or name, whose case does not matter; null for the only one
     * @throws AmbiguousException if several can be meant, or none
     */
    public synchronized @Nullable String choose(@Nullable String wanted) {
        List<String> chosen = new ArrayList<>();
        known.forEach((sid, workspace) -> {
            if (wanted == null
                    || wanted.equals(sid)
                    || workspace.names().stream().anyMatch(wanted::equalsIgnoreCase)) {
                chosen.add(sid);
            }
        });
        if (chosen.size() == 1) {
            return chosen.get(0);
        }
        if (known.isEmpty() && wanted == null) {
            return null;
        }
        if (wanted == null || !chosen.isEmpty()) {
            throw new AmbiguousException("The log has events of several workspaces: " + all()
                    + ". Say which one is meant, by --workspace and its SID if need be");
        }
        throw new AmbiguousException("The log has no events of a workspace '" + wanted + "'; it has " + all());
    }

    private String all() {
        List<String> all = new ArrayList<>();
        known.forEach((sid, workspace) -> all.add(sid
                + (workspace.names().isEmpty() ? "" : " (" + String.join(", ", workspace.names()) + ")")
                + (workspace.accounts().isEmpty() ? "" : " of account " + String.join(", ", workspace.accounts()))));
        return all.isEmpty() ? "none that names its workspace" : String.join("; ", all);
    }

    /** The workspace's name; of several, as after a change of it, the last by alphabet. */
    public synchronized @Nullable String nameOf(@Nullable String sid) {
        Known workspace = sid == null ? null : known.get(sid);
        return workspace == null || workspace.names().isEmpty()
                ? null
                : workspace.names().last();
    }

    public synchronized @Nullable String accountOf(@Nullable String sid) {
        Known workspace = sid == null ? null : known.get(sid);
        return workspace == null || workspace.accounts().isEmpty()
                ? null
                : workspace.accounts().last();
    }
}
