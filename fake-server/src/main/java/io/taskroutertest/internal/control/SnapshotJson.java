package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.json.ModelJson;
import io.taskroutertest.internal.view.PhoneViews;
import io.taskroutertest.internal.view.ResourceHistory;
import io.taskroutertest.internal.view.TaskViews;
import io.taskroutertest.internal.view.WorkerViews;
import io.taskroutertest.model.InstructionView;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that can be looked at, at one moment: what assertions on a remote fake read. */
record SnapshotJson(
        Instant now,
        List<TaskView> tasks,
        List<ReservationView> reservations,
        List<WorkerView> workers,
        List<TaskQueueView> taskQueues,
        List<WorkflowView> workflows,
        List<InstructionView> instructions,
        List<SentCallback> callbacks,
        List<RefusedRequest> refusedRequests) {

    static JsonNode of(
            WorldView world, ResourceHistory history, List<SentCallback> callbacks, List<RefusedRequest> refused) {
        return ModelJson.write(new SnapshotJson(
                world.now(),
                TaskViews.tasks(world, history),
                history.reservations().stream().map(TaskViews::reservation).toList(),
                all(world, it -> it.workers().all().stream().map(worker -> WorkerViews.worker(it, worker))),
                all(world, it -> it.taskQueues().all().stream().map(WorkerViews::queue)),
                all(world, it -> it.workflows().all().stream().map(WorkerViews::workflow)),
                PhoneViews.instructions(world.log().after(0)),
                callbacks,
                refused));
    }

    private static <T> List<T> all(WorldView world, Function<WorkspaceView, Stream<T>> question) {
        return world.workspaces().all().stream().flatMap(question).toList();
    }
}
