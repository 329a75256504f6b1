package io.taskroutertest.assertions;

import io.taskroutertest.model.Alert;
import io.taskroutertest.model.CallbackUrl;
import io.taskroutertest.model.Explanation;
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
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What assertions and their messages read, and how it fails: whatever a TaskRouter throws, an assertion fails with it.
 *
 * <p>Something at hand was looked at without its TaskRouter: then there is none to ask, and every answer is empty.
 */
final class Evidence {

    private final @Nullable TaskRouterView view;

    Evidence(@Nullable TaskRouterView view) {
        this.view = view;
    }

    boolean hasTaskRouter() {
        return view != null;
    }

    /** Without a TaskRouter there is no clock, and nothing has a wait that could end. */
    Instant now() {
        return ask("clock", TaskRouterView::now, Instant.MIN);
    }

    List<TaskView> tasks() {
        return ask("tasks", TaskRouterView::tasks, List.of());
    }

    List<WorkerView> workers() {
        return ask("workers", TaskRouterView::workers, List.of());
    }

    List<TaskQueueView> taskQueues() {
        return ask("task queues", TaskRouterView::taskQueues, List.of());
    }

    List<WorkflowView> workflows() {
        return ask("workflows", TaskRouterView::workflows, List.of());
    }

    List<WorkerView> workersOf(TaskQueueView queue) {
        return ask("workers of queue " + queue.name(), it -> it.workersOf(queue.sid()), List.of());
    }

    List<SentCallback> sentCallbacks() {
        return ask("callbacks", TaskRouterView::sentCallbacks, List.of());
    }

    List<CallbackUrl> callbackUrls() {
        return ask("URLs of callbacks", TaskRouterView::callbackUrls, List.of());
    }

    List<UnsentCallback> unsentCallbacks() {
        return ask("callbacks that are not sent yet", TaskRouterView::unsentCallbacks, List.of());
    }

    RoutePreview route(WorkflowView workflow, String attributes) {
        return ask(
                "route through workflow " + workflow.name(),
                it -> it.route(workflow.sid(), attributes),
                new RoutePreview(workflow.sid(), null, List.of(), List.of(), ""));
    }

    /**
     * @param of what has that SID, in words
     * @param start null for as far back as there are figures
     * @param end null for now
     */
    StatisticsView statistics(String of, String sid, @Nullable Instant start, @Nullable Instant end) {
        return ask(
                "statistics of " + of,
                it -> it.statistics(sid, start, end),
                new StatisticsView(sid, Instant.MIN, Instant.MIN, Map.of()));
    }

    List<ReservationView> reservations() {
        return ask("reservations", TaskRouterView::reservations, List.of());
    }

    List<RoutingEvent> events() {
        return ask("events", TaskRouterView::events, List.of());
    }

    List<Alert> alerts() {
        return ask("alerts", TaskRouterView::alerts, List.of());
    }

    List<RefusedRequest> refusedRequests() {
        return ask("refused requests", TaskRouterView::refusedRequests, List.of());
    }

    String timeline() {
        return ask("timeline", TaskRouterView::timeline, "");
    }

    /** Returns null where it cannot be explained. An error here must not hide the failure that it is to explain. */
    @Nullable Explanation explanation(String taskSid) {
        if (view == null) {
            return null;
        }
        try {
            return view.explain(taskSid);
        } catch (RuntimeException | AssertionError e) {
            return null;
        }
    }

    private <T> T ask(String what, Function<TaskRouterView, T> question, T nobodyToAsk) {
        if (view == null) {
            return nobodyToAsk;
        }
        try {
            return question.apply(view);
        } catch (RuntimeException e) {
            throw new AssertionError("Cannot read the " + what + " of the TaskRouter: " + e, e);
        }
    }
}
