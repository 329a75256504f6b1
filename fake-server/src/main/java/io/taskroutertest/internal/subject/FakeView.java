package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.explain.CallbackFacts;
import io.taskroutertest.internal.view.CallbackUrlViews;
import io.taskroutertest.internal.view.EventViews;
import io.taskroutertest.internal.view.ExplanationViews;
import io.taskroutertest.internal.view.PhoneViews;
import io.taskroutertest.internal.view.RoutePreviewViews;
import io.taskroutertest.internal.view.StatisticsFigures;
import io.taskroutertest.internal.view.TaskViews;
import io.taskroutertest.internal.view.WorkerViews;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.CallbackUrl;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.InstructionView;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.StatisticsView;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.UnsentCallback;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a fake in this JVM. */
public final class FakeView implements TaskRouterView {

    private final FakeServer server;

    public FakeView(FakeServer server) {
        this.server = server;
    }

    @Override
    public Instant now() {
        return server.engine().now();
    }

    @Override
    public List<TaskView> tasks() {
        return settled().readHistory(TaskViews::tasks);
    }

    @Override
    public List<WorkerView> workers() {
        return readWorkspaces(
                workspace -> workspace.workers().all().stream().map(worker -> WorkerViews.worker(workspace, worker)));
    }

    @Override
    public List<TaskQueueView> taskQueues() {
        return readWorkspaces(workspace -> workspace.taskQueues().all().stream().map(WorkerViews::queue));
    }

    @Override
    public List<WorkflowView> workflows() {
        return readWorkspaces(workspace -> workspace.workflows().all().stream().map(WorkerViews::workflow));
    }

    @Override
    public List<WorkerView> workersOf(String taskQueueSid) {
        return settled().engine().read(world -> WorkerViews.workersOf(world, taskQueueSid));
    }

    @Override
    public List<ReservationView> reservations() {
        return settled()
                .readHistory((world, history) -> history.reservations().stream()
                        .map(TaskViews::reservation)
                        .toList());
    }

    @Override
    public List<InstructionView> instructions() {
        return PhoneViews.instructions(settled().log());
    }

    @Override
    public List<RoutingEvent> events() {
        return EventViews.events(settled().log());
    }

    @Override
    public List<Alert> alerts() {
        return settled().alerts();
    }

    @Override
    public List<CallbackUrl> callbackUrls() {
        return readWorkspaces(CallbackUrlViews::of);
    }

    @Override
    public List<SentCallback> sentCallbacks() {
        return settled().callbacks().sent();
    }

    @Override
    public List<UnsentCallback> unsentCallbacks() {
        return settled().callbacks().unsent();
    }

    @Override
    public List<RefusedRequest> refusedRequests() {
        return settled().refusals();
    }

    @Override
    public RoutePreview route(String workflowSid, String attributes) {
        return RoutePreviewViews.of(workflowSid, settled().route(workflowSid, attributes));
    }

    @Override
    public StatisticsView statistics(String sid, @Nullable Instant start, @Nullable Instant end) {
        return StatisticsFigures.of(sid, settled().statistics(sid, start, end));
    }

    @Override
    public String timeline() {
        return settled().timeline();
    }

    @Override
    public Explanation explain(String taskSid) {
        FakeServer present = settled();
        CallbackFacts callbacks = present.callbackFacts();
        return present.engine().read(world -> ExplanationViews.of(world, taskSid, callbacks));
    }

    private <R> List<R> readWorkspaces(Function<WorkspaceView, Stream<R>> question) {
        return settled()
                .engine()
                .read(world ->
                        world.workspaces().all().stream().flatMap(question).toList());
    }

    private FakeServer settled() {
        return Waits.asAssertion(() -> {
            server.settle();
            return server;
        });
    }
}
