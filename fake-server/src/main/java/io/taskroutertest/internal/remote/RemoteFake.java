package io.taskroutertest.internal.remote;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.json.ModelJson;
import io.taskroutertest.internal.view.StatisticsFigures;
import io.taskroutertest.model.Alert;
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
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Shows a fake that runs elsewhere, by asking its control API again for each question. */
public final class RemoteFake implements TaskRouterView {

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ControlClient client;

    private RemoteFake(ControlClient client) {
        this.client = client;
    }

    public static RemoteFake connect(URI server) {
        RemoteFake remote = new RemoteFake(new ControlClient(server));
        remote.now();
        return remote;
    }

    @Override
    public Instant now() {
        return Instant.parse(asked(() -> client.get("clock")).path("now").asText());
    }

    @Override
    public List<TaskView> tasks() {
        return list("tasks", TaskView.class);
    }

    @Override
    public List<WorkerView> workers() {
        return list("workers", WorkerView.class);
    }

    @Override
    public List<TaskQueueView> taskQueues() {
        return list("taskQueues", TaskQueueView.class);
    }

    @Override
    public List<WorkflowView> workflows() {
        return list("workflows", WorkflowView.class);
    }

    @Override
    public List<WorkerView> workersOf(String taskQueueSid) {
        List<String> sids = new ArrayList<>();
        asked(() -> client.get("task-queues/" + taskQueueSid + "/workers")).forEach(sid -> sids.add(sid.asText()));
        return workers().stream().filter(worker -> sids.contains(worker.sid())).toList();
    }

    @Override
    public List<ReservationView> reservations() {
        return list("reservations", ReservationView.class);
    }

    @Override
    public List<InstructionView> instructions() {
        return list("instructions", InstructionView.class);
    }

    @Override
    public List<RoutingEvent> events() {
        return settled(() -> ModelJson.readList(client.get("events"), RoutingEvent.class));
    }

    @Override
    public List<Alert> alerts() {
        return settled(() -> ModelJson.readList(client.get("alerts"), Alert.class));
    }

    @Override
    public List<SentCallback> sentCallbacks() {
        return list("callbacks", SentCallback.class);
    }

    @Override
    public List<RefusedRequest> refusedRequests() {
        return list("refusedRequests", RefusedRequest.class);
    }

    @Override
    public RoutePreview route(String workflowSid, String attributes) {
        return asked(() -> ModelJson.read(
                client.postAttributes("workflows/" + workflowSid + "/route", attributes), RoutePreview.class));
    }

    @Override
    public StatisticsView statistics(String sid, @Nullable Instant start, @Nullable Instant end) {
        String window = (start == null ? "" : "&start=" + start) + (end == null ? "" : "&end=" + end);
        String query = window.isEmpty() ? "" : "?" + window.substring(1);
        return StatisticsFigures.of(sid, asked(() -> client.get("statistics/" + sid + query)));
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
        return explanation(
                asked(() -> client.get("workspaces/" + workspaceSid + "/tasks/" + taskSid + "/explanation")));
    }

    private static Explanation explanation(JsonNode explanation) {
        return new Explanation(
                explanation.path("taskSid").asText(),
                explanation.path("cause").asText(),
                explanation.path("route").asText(),
                Stream.concat(
                                reasons(explanation.path("workers"), true),
                                reasons(explanation.path("otherWorkers"), false))
                        .toList(),
                explanation.path("text").asText());
    }

    private static Stream<Explanation.WorkerReason> reasons(JsonNode workers, boolean inQueue) {
        return StreamSupport.stream(workers.spliterator(), false)
                .map(it -> new Explanation.WorkerReason(
                        it.path("sid").asText(),
                        it.path("name").asText(),
                        inQueue,
                        it.path("reason").asText()));
    }

    /** The server settles before it answers. */
    private <T> List<T> list(String field, Class<T> type) {
        return asked(() -> ModelJson.readList(client.get("snapshot").path(field), type));
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
        } catch (ModelJson.MismatchException e) {
            throw new IllegalStateException(
                    "The fake answers what this version of the testkit does not know: " + e.getMessage()
                            + ". Use the same version on both sides",
                    e);
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
