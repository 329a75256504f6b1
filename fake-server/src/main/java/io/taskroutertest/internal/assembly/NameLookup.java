package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.definition.NearestNames;
import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.world.Rows;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a user means by a friendly name or SID, in whichever workspace it is. What is not found is an {@link
 * IllegalArgumentException} that lists what there is, the nearest names first.
 */
public final class NameLookup {

    private static final Kind<Worker> WORKER =
            new Kind<>("worker", WorkspaceView::workers, Worker::sid, Worker::friendlyName);
    private static final Kind<Workflow> WORKFLOW =
            new Kind<>("workflow", WorkspaceView::workflows, Workflow::sid, Workflow::friendlyName);
    private static final Kind<Activity> ACTIVITY =
            new Kind<>("activity", WorkspaceView::activities, Activity::sid, Activity::friendlyName);
    private static final Kind<TaskChannel> TASK_CHANNEL =
            new Kind<>("task channel", WorkspaceView::taskChannels, TaskChannel::sid, TaskChannel::uniqueName);

    private final Engine engine;

    NameLookup(Engine engine) {
        this.engine = engine;
    }

    /** A resource, and the workspace that it is in. */
    public record Found(String workspaceSid, String workspaceName, String sid, String name) {}

    private record Kind<T>(
            String word, Function<WorkspaceView, Rows<T>> rows, Function<T, String> sid, Function<T, String> name) {

        @Nullable Found find(WorkspaceView workspace, String nameOrSid) {
            Rows<T> all = rows.apply(workspace);
            T row = all.find(nameOrSid);
            if (row == null) {
                row = all.named(nameOrSid);
            }
            return row == null ? null : found(workspace, row);
        }

        Found found(WorkspaceView workspace, T row) {
            return new Found(
                    workspace.workspace().sid(), workspace.workspace().friendlyName(), sid.apply(row), name.apply(row));
        }
    }

    public Found worker(String nameOrSid) {
        return only(WORKER, null, nameOrSid);
    }

    /** The only workflow there is. */
    public Found workflow() {
        List<Found> all = engine.read(world -> {
            List<Found> workflows = new ArrayList<>();
            for (WorkspaceView workspace : world.workspaces().all()) {
                workspace.workflows().all().forEach(row -> workflows.add(WORKFLOW.found(workspace, row)));
            }
            return workflows;
        });
        if (all.size() != 1) {
            throw new IllegalArgumentException(
                    all.isEmpty()
                            ? "There is no workflow that could take tasks"
                            : "There are several workflows: " + listed(all) + "; say which one");
        }
        return all.get(0);
    }

    public Found workflow(String nameOrSid) {
        return only(WORKFLOW, null, nameOrSid);
    }

    public Found taskChannel(String workspaceSid, String uniqueName) {
        return only(TASK_CHANNEL, workspaceSid, uniqueName);
    }

    public Found activity(String workspaceSid, String nameOrSid) {
        return only(ACTIVITY, workspaceSid, nameOrSid);
    }

    /** Whether any workspace has an activity of that name: enough for what is said of all workers. */
    public void requireActivity(String name) {
        if (all(ACTIVITY, null, name).isEmpty()) {
            throw unknown(ACTIVITY, null, name);
        }
    }

    private <T> Found only(Kind<T> kind, @Nullable String workspaceSid, String nameOrSid) {
        List<Found> found = all(kind, workspaceSid, nameOrSid);
        if (found.isEmpty()) {
            throw unknown(kind, workspaceSid, nameOrSid);
        }
        if (found.size() > 1) {
            throw new IllegalArgumentException("There are several of the name '" + nameOrSid + "': " + listed(found)
                    + "; give the SID of the " + kind.word() + " that is meant");
        }
        return found.get(0);
    }

    private <T> List<Found> all(Kind<T> kind, @Nullable String workspaceSid, String nameOrSid) {
        return engine.read(world -> {
            List<Found> found = new ArrayList<>();
            for (WorkspaceView workspace : within(world.workspaces().all(), workspaceSid)) {
                Found one = kind.find(workspace, nameOrSid);
                if (one != null) {
                    found.add(one);
                }
            }
            return found;
        });
    }

    private <T> IllegalArgumentException unknown(Kind<T> kind, @Nullable String workspaceSid, String nameOrSid) {
        Set<String> known = engine.read(world -> {
            Set<String> names = new LinkedHashSet<>();
            for (WorkspaceView workspace : within(world.workspaces().all(), workspaceSid)) {
                kind.rows()
                        .apply(workspace)
                        .all()
                        .forEach(row -> names.add(kind.name().apply(row)));
            }
            return names;
        });
        return new IllegalArgumentException("There is no " + kind.word() + " of the name or SID '" + nameOrSid + "'"
                + (known.isEmpty()
                        ? ", nor any other: describe it in the workspace's definition, or create it first"
                        : "; there are: " + NearestNames.first(nameOrSid, known)));
    }

    private static List<WorkspaceView> within(
            Collection<? extends WorkspaceView> workspaces, @Nullable String workspaceSid) {
        List<WorkspaceView> chosen = new ArrayList<>();
        for (WorkspaceView workspace : workspaces) {
            if (workspaceSid == null
                    || workspaceSid.equals(workspace.workspace().sid())) {
                chosen.add(workspace);
            }
        }
        return chosen;
    }

    private static String listed(List<Found> found) {
        return found.stream()
                .map(one -> one.name() + " (" + one.sid() + ") of workspace " + one.workspaceName())
                .collect(Collectors.joining(", "));
    }
}
