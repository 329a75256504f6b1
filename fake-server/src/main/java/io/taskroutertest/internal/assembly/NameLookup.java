package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.names.NearestNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what users mean by a SID, or else by a name in whatever case: the one way in which everything that takes a name
 * does so.
 *
 * <p>What is not found, or is not the only one of its name, is an {@link IllegalArgumentException} that lists the nearest
 * names, or those that are meant.
 */
public final class NameLookup {

    private final Engine engine;
    private final @Nullable String workspaceSid;

    NameLookup(Engine engine) {
        this(engine, null);
    }

    private NameLookup(Engine engine, @Nullable String workspaceSid) {
        this.engine = engine;
        this.workspaceSid = workspaceSid;
    }

    /** A resource, and the workspace that it is in. */
    public record Found(String workspaceSid, String workspaceName, String sid, String name) {}

    /** Returns a lookup in that workspace alone. */
    public NameLookup within(String sid) {
        return new NameLookup(engine, sid);
    }

    public Found worker(String nameOrSid) {
        return only(NamedRows.WORKER, nameOrSid);
    }

    public Found workflow(String nameOrSid) {
        return only(NamedRows.WORKFLOW, nameOrSid);
    }

    /** Returns the only workflow that exists. */
    public Found workflow() {
        List<Found> all = found(NamedRows.WORKFLOW::all);
        if (all.size() != 1) {
            throw new IllegalArgumentException(
                    all.isEmpty()
                            ? "No workflow exists: describe it in the workspace's definition, or create it first"
                            : "There are several workflows: " + listed(all) + "; give the name or SID of one");
        }
        return all.get(0);
    }

    public Found taskQueue(String nameOrSid) {
        return only(NamedRows.TASK_QUEUE, nameOrSid);
    }

    public Found activity(String nameOrSid) {
        return only(NamedRows.ACTIVITY, nameOrSid);
    }

    /** Requires that a workspace has such an activity: enough for a script of all workers. */
    public void requireActivity(String nameOrSid) {
        if (matches(NamedRows.ACTIVITY, nameOrSid).isEmpty()) {
            throw unknown(NamedRows.ACTIVITY, nameOrSid);
        }
    }

    public Found taskChannel(String uniqueNameOrSid) {
        return only(NamedRows.TASK_CHANNEL, uniqueNameOrSid);
    }

    private Found only(NamedRows<?> kind, String nameOrSid) {
        List<Found> matches = matches(kind, nameOrSid);
        if (matches.isEmpty()) {
            throw unknown(kind, nameOrSid);
        }
        if (matches.size() > 1) {
            throw new IllegalArgumentException("More than one " + kind.word() + " has the name '" + nameOrSid + "': "
                    + listed(matches) + "; give the SID of one");
        }
        return matches.get(0);
    }

    private List<Found> matches(NamedRows<?> kind, String nameOrSid) {
        Objects.requireNonNull(
                nameOrSid, () -> "The name of the " + kind.word() + " is null; give its name or its SID");
        return found(workspace -> kind.find(workspace, nameOrSid));
    }

    private List<Found> found(Function<WorkspaceView, List<Found>> rows) {
        return engine.read(world -> workspaces(world)
                .flatMap(workspace -> rows.apply(workspace).stream())
                .toList());
    }

    private Stream<? extends WorkspaceView> workspaces(WorldView world) {
        return world.workspaces().all().stream()
                .filter(view -> workspaceSid == null
                        || workspaceSid.equals(view.workspace().sid()));
    }

    private IllegalArgumentException unknown(NamedRows<?> kind, String nameOrSid) {
        Set<String> names = new LinkedHashSet<>();
        found(kind::all).forEach(row -> names.add(row.name()));
        return new IllegalArgumentException("No " + kind.word() + scope() + " has the name or SID '" + nameOrSid + "'"
                + (names.isEmpty()
                        ? ", and there is no other: describe it in the workspace's definition, or create it first"
                        : "; there are: " + NearestNames.first(nameOrSid, names)));
    }

    /** Names the workspace where only one can be meant. */
    private String scope() {
        List<String> names = engine.read(world ->
                workspaces(world).map(view -> view.workspace().friendlyName()).toList());
        return names.size() == 1 ? " of workspace " + names.get(0) : "";
    }

    private static String listed(List<Found> found) {
        return found.stream()
                .map(one -> one.name() + " (" + one.sid() + ") of workspace " + one.workspaceName())
                .collect(Collectors.joining(", "));
    }
}
