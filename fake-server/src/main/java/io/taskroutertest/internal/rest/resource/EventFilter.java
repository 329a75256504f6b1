package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which events a list shows: those of the last 15 minutes unless the request says otherwise. */
final class EventFilter implements Predicate<LoggedEvent> {

    private static final int DEFAULT_MINUTES = 15;

    /** In the order of the API description, in which they are checked and repeated in URLs. */
    private static final List<Map.Entry<String, SidKind>> CONCERNED = List.of(
            Map.entry("ReservationSid", SidKind.RESERVATION),
            Map.entry("TaskQueueSid", SidKind.TASK_QUEUE),
            Map.entry("TaskSid", SidKind.TASK),
            Map.entry("WorkerSid", SidKind.WORKER),
            Map.entry("WorkflowSid", SidKind.WORKFLOW));

    private final @Nullable String eventType;
    private final @Nullable String resourceSid;
    private final @Nullable String sid;
    private final Map<SidKind, String> concerned = new EnumMap<>(SidKind.class);
    private final boolean matchesNothing;
    private final Instant from;
    private final Instant to;

    EventFilter(ListFilters filters, WorkspaceView workspace, WorldView world) {
        Instant now = world.now();
        int days = world.settings().limits().of(TaskRouterLimit.HISTORY_DAYS);
        Instant end = filters.dateTime("EndDate");
        this.eventType = filters.text("EventType");
        Integer minutes = filters.integer("Minutes");
        ListFilters.checkMinutes(minutes, days);
        Instant start = filters.dateTime("StartDate");
        this.to = end == null ? now : end;
        this.from = whole(from(start, end, minutes, now, days));
        if (from.isAfter(to)) {
            throw RestError.of(ListErrors.START_AFTER_END, from, to);
        }
        this.resourceSid = filters.text("ResourceSid");
        for (Map.Entry<String, SidKind> entry : CONCERNED) {
            String value = filters.sid(entry.getKey(), entry.getValue());
            if (value != null) {
                concerned.put(entry.getValue(), value);
            }
        }
        String channelName = filters.text("TaskChannel");
        TaskChannel channel = channelName == null ? null : workspace.taskChannel(channelName);
        if (channel != null) {
            concerned.put(SidKind.TASK_CHANNEL, channel.sid());
        }
        this.matchesNothing = channelName != null && channel == null;
        this.sid = filters.sid("Sid", SidKind.EVENT);
    }

    /** Dates come before minutes; with an end alone the events of the 30 days that are kept are asked for. */
    private static Instant from(
            @Nullable Instant start, @Nullable Instant end, @Nullable Integer minutes, Instant now, int days) {
        if (start != null) {
            return start;
        }
        if (end != null) {
            Duration kept = Duration.ofDays(days);
            return end.isBefore(Instant.MIN.plus(kept)) ? Instant.MIN : end.minus(kept);
        }
        return now.minus(Duration.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes));
    }

    private static Instant whole(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Bounds are compared in whole seconds, both included. */
    @Override
    public boolean test(LoggedEvent event) {
        Instant at = whole(event.at());
        return !matchesNothing
                && !at.isBefore(from)
                && !at.isAfter(to)
                && (sid == null || sid.equals(event.sid()))
                && (eventType == null || eventType.equals(event.event().eventType()))
                && (resourceSid == null || resourceSid.equals(event.event().resourceSid()))
                && concernsAll(event);
    }

    private boolean concernsAll(LoggedEvent event) {
        for (Map.Entry<SidKind, String> entry : concerned.entrySet()) {
            if (!event.event().concerns(entry.getKey(), entry.getValue())) {
                return false;
            }
        }
        return true;
    }
}
