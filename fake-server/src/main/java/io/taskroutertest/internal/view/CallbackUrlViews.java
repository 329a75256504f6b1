package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.model.CallbackUrl;
import io.taskroutertest.model.SentCallback;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows where callbacks go. */
public final class CallbackUrlViews {

    private CallbackUrlViews() {}

    /** Returns that of the workspace, then those of its workflows. */
    public static Stream<CallbackUrl> of(WorkspaceView view) {
        return Stream.concat(
                Stream.of(event(view.workspace())),
                view.workflows().all().stream().map(CallbackUrlViews::assignment));
    }

    private static CallbackUrl event(Workspace workspace) {
        String filter = workspace.eventsFilter();
        return new CallbackUrl(
                SentCallback.Kind.EVENT,
                workspace.friendlyName(),
                present(workspace.eventCallbackUrl()),
                filter == null || filter.isBlank()
                        ? List.of()
                        : Arrays.stream(filter.split(",", -1))
                                .map(String::strip)
                                .toList(),
                workspace.dateUpdated());
    }

    private static CallbackUrl assignment(Workflow workflow) {
        return new CallbackUrl(
                SentCallback.Kind.ASSIGNMENT,
                workflow.friendlyName(),
                present(workflow.assignmentCallback().primary()),
                List.of(),
                workflow.dateUpdated());
    }

    private static @Nullable String present(@Nullable String url) {
        return url == null || url.isBlank() ? null : url;
    }
}
