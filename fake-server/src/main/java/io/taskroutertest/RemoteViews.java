package io.taskroutertest;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.remote.ControlClient;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.RefusedRequest;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutePreview;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.TaskStatus;
import io.taskroutertest.model.TaskView;
import io.taskroutertest.model.WorkerView;
import io.taskroutertest.model.WorkflowView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what the control API of another fake says into what a test sees. */
final class RemoteViews {

    private RemoteViews() {}

    static List<TaskView> tasks(JsonNode tasks, List<ReservationView> reservations) {
        Map<String, List<ReservationView>> byTask = new LinkedHashMap<>();
        reservations.forEach(it ->
                byTask.computeIfAbsent(it.taskSid(), sid -> new ArrayList<>()).add(it));
        return all(
                tasks,
                it -> new TaskView(
                        text(it, "sid"),
                        text(it, "workspaceSid"),
                        word(TaskStatus.values(), text(it, "status")),
                        attributes(it),
                        text(it, "attributes"),
                        it.path("priority").asInt(),
                        textOrNull(it, "reason"),
                        textOrNull(it, "taskQueue"),
                        textOrNull(it, "workflow"),
                        text(it, "taskChannel"),
                        instant(it, "created"),
                        Duration.parse(text(it, "age")),
                        it.path("assignmentCount").asInt(),
                        List.copyOf(byTask.getOrDefault(text(it, "sid"), List.of())),
                        it.path("deleted").asBoolean()));
    }

    static List<ReservationView> reservations(JsonNode reservations) {
        return all(
                reservations,
                it -> new ReservationView(
                        text(it, "sid"),
                        text(it, "taskSid"),
                        text(it, "workerSid"),
                        text(it, "worker"),
                        textOrNull(it, "taskQueue"),
                        word(ReservationStatus.values(), text(it, "status")),
                        instant(it, "created"),
                        instant(it, "updated")));
    }

    static List<WorkerView> workers(JsonNode workers) {
        return all(
                workers,
                it -> new WorkerView(
                        text(it, "sid"),
                        text(it, "workspaceSid"),
                        text(it, "name"),
                        text(it, "activity"),
                        it.path("available").asBoolean(),
                        attributes(it),
                        text(it, "attributes"),
                        instant(it, "activitySince"),
                        all(
                                it.path("channels"),
                                channel -> new WorkerView.Channel(
                                        text(channel, "taskChannel"),
                                        channel.path("available").asBoolean(),
                                        channel.path("capacity").asInt(),
                                        channel.path("reserved").asInt(),
                                        channel.path("assigned").asInt()))));
    }

    static List<TaskQueueView> taskQueues(JsonNode queues) {
        return all(
                queues,
                it -> new TaskQueueView(
                        text(it, "sid"), text(it, "workspaceSid"), text(it, "name"), text(it, "targetWorkers")));
    }

    static List<WorkflowView> workflows(JsonNode workflows) {
        return all(
                workflows,
                it -> new WorkflowView(
                        text(it, "sid"), text(it, "workspaceSid"), text(it, "name"), text(it, "configuration")));
    }

    static List<RoutingEvent> events(JsonNode events) {
        return all(
                events,
                it -> new RoutingEvent(
                        text(it, "sid"),
                        text(it, "type"),
                        instant(it, "at"),
                        text(it, "resourceSid"),
                        text(it, "description"),
                        texts(it.path("data"))));
    }

    static List<Alert> alerts(JsonNode alerts) {
        return all(
                alerts,
                it -> new Alert(
                        Alert.Kind.valueOf(text(it, "kind")),
                        numberOrNull(it, "code"),
                        text(it, "message"),
                        textOrNull(it, "resourceSid"),
                        instant(it, "at")));
    }

    static List<SentCallback> callbacks(JsonNode callbacks) {
        return all(
                callbacks,
                it -> new SentCallback(
                        SentCallback.Kind.valueOf(text(it, "kind")),
                        text(it, "url"),
                        text(it, "about"),
                        texts(it.path("parameters")),
                        all(it.path("attempts"), JsonNode::asText),
                        SentCallback.Outcome.valueOf(text(it, "outcome")),
                        numberOrNull(it, "status"),
                        textOrNull(it, "answer"),
                        instant(it, "sentAt"),
                        it.path("endedAt").isTextual() ? instant(it, "endedAt") : null));
    }

    static List<RefusedRequest> refusals(JsonNode refusals) {
        return all(
                refusals,
                it -> new RefusedRequest(
                        instant(it, "at"),
                        text(it, "method"),
                        text(it, "path"),
                        it.path("status").asInt(),
                        text(it, "message")));
    }

    static RoutePreview route(JsonNode route) {
        return new RoutePreview(
                text(route, "workflowSid"),
                textOrNull(route, "filter"),
                all(route.path("targets"), RemoteViews::target),
                all(route.path("reach"), RemoteViews::target),
                text(route, "text"));
    }

    private static RoutePreview.Target target(JsonNode target) {
        return new RoutePreview.Target(
                text(target, "taskQueue"),
                numberOrNull(target, "priority"),
                seconds(numberOrNull(target, "timeout")),
                all(target.path("workers"), JsonNode::asText));
    }

    static Explanation explanation(JsonNode explanation) {
        return new Explanation(
                text(explanation, "taskSid"),
                text(explanation, "cause"),
                text(explanation, "route"),
                Stream.concat(
                                reasons(explanation.path("workers"), true),
                                reasons(explanation.path("otherWorkers"), false))
                        .toList(),
                text(explanation, "text"));
    }

    private static Stream<Explanation.WorkerReason> reasons(JsonNode workers, boolean inQueue) {
        return all(
                workers,
                it -> new Explanation.WorkerReason(text(it, "sid"), text(it, "name"), inQueue, text(it, "reason")))
                .stream();
    }

    private static <T> List<T> all(JsonNode array, Function<JsonNode, T> view) {
        List<T> views = new ArrayList<>(array.size());
        array.forEach(node -> views.add(view.apply(node)));
        return List.copyOf(views);
    }

    private static Map<String, @Nullable Object> attributes(JsonNode node) {
        return Views.plain(ControlClient.attributes(text(node, "attributes")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(member -> texts.put(member.getKey(), member.getValue().asText()));
        return texts;
    }

    private static <E extends Enum<E>> E word(E[] values, String word) {
        for (E value : values) {
            if (value.toString().equals(word)) {
                return value;
            }
        }
        throw new IllegalStateException("The fake says status '" + word + "', which this version does not know");
    }

    private static String text(JsonNode node, String member) {
        String text = textOrNull(node, member);
        if (text == null) {
            throw new IllegalStateException("The fake says nothing of " + member + ": is it of this version?");
        }
        return text;
    }

    private static @Nullable String textOrNull(JsonNode node, String member) {
        return node.path(member).isTextual() ? node.path(member).asText() : null;
    }

    private static @Nullable Integer numberOrNull(JsonNode node, String member) {
        return node.path(member).isInt() ? node.path(member).asInt() : null;
    }

    private static Instant instant(JsonNode node, String member) {
        return Instant.parse(text(node, member));
    }

    private static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
