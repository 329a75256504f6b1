package io.taskroutertest;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.remote.ControlClient;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.StatisticsView;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fake that runs elsewhere, asked anew with each question, as one in this JVM is. */
final class RemoteTaskRouter implements TaskRouterView {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ControlClient client;

    private RemoteTaskRouter(ControlClient client) {
        this.client = client;
    }

    static RemoteTaskRouter connect(URI server) {
        RemoteTaskRouter remote = new RemoteTaskRouter(new ControlClient(server));
        remote.now();
        return remote;
    }

    @Override
    public Instant now() {
        return Instant.parse(asked(() -> client.get("clock")).path("now").asText());
    }

    @Override
    public List<TaskView> tasks() {
        return tasks(snapshot());
    }

    private static List<TaskView> tasks(JsonNode snapshot) {
        return RemoteViews.tasks(snapshot.path("tasks"), RemoteViews.reservations(snapshot.path("reservations")));
    }

    @Override
    public List<WorkerView> workers() {
        return RemoteViews.workers(snapshot().path("workers"));
    }

    @Override
    public List<TaskQueueView> taskQueues() {
        return RemoteViews.taskQueues(snapshot().path("taskQueues"));
    }

    @Override
    public List<WorkflowView> workflows() {
        return RemoteViews.workflows(snapshot().path("workflows"));
    }

    @Override
    public List<WorkerView> workersOf(String taskQueueSid) {
        List<String> sids = new ArrayList<>();
        asked(() -> client.get("task-queues/" + taskQueueSid + "/workers")).forEach(sid -> sids.add(sid.asText()));
        return workers().stream().filter(worker -> sids.contains(worker.sid())).toList();
    }

    @Override
    public List<ReservationView> reservations() {
        return RemoteViews.reservations(snapshot().path("reservations"));
    }

    @Override
    public List<RoutingEvent> events() {
        return RemoteViews.events(settled(() -> client.get("events")));
    }

    @Override
    public List<Alert> alerts() {
        return RemoteViews.alerts(settled(() -> client.get("alerts")));
    }

    @Override
    public List<SentCallback> sentCallbacks() {
        return RemoteViews.callbacks(snapshot().path("callbacks"));
    }

    @Override
    public List<RefusedRequest> refusedRequests() {
        return RemoteViews.refusals(snapshot().path("refusedRequests"));
    }

    @Override
    public RoutePreview route(String workflowSid, String attributes) {
        return RemoteViews.route(asked(() -> client.postAttributes("workflows/" + workflowSid + "/route", attributes)));
    }

    @Override
    public StatisticsView statistics(String sid, @Nullable Instant start, @Nullable Instant end) {
        String window = (start == null ? "" : "&start=" + start) + (end == null ? "" : "&end=" + end);
        String query = window.isEmpty() ? "" : "?" + window.substring(1);
        return StatisticsViews.of(sid, asked(() -> client.get("statistics/" + sid + query)));
    }

    @Override
    public String timeline() {
        return settled(() -> client.text("timeline"));
    }

    @Override
    public Explanation explain(String taskSid) {
        String workspaceSid = tasks().stream()
                .filter(task -> task.sid().equals(taskSid))
                .findFirst()
                .map(TaskView::workspaceSid)
                .orElseThrow(() -> new IllegalArgumentException("This fake has never had a task " + taskSid));
        return RemoteViews.explanation(
                asked(() -> client.get("workspaces/" + workspaceSid + "/tasks/" + taskSid + "/explanation")));
    }

    /** It settles by itself. */
    private JsonNode snapshot() {
        return asked(() -> client.get("snapshot"));
    }

    private <T> T settled(Supplier<T> question) {
        return asked(() -> {
            client.post("settle");
            return question.get();
        });
    }

    /** What a fake in this JVM would throw. */
    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (ControlClient.Refused refused) {
            String message = String.valueOf(refused.getMessage());
            if (refused.status() == CONFLICT) {
                throw new AssertionError(message, refused);
            }
            throw refused.status() == NOT_FOUND || refused.status() == BAD_REQUEST
                    ? new IllegalArgumentException(message, refused)
                    : new IllegalStateException(message, refused);
        }
    }
}
