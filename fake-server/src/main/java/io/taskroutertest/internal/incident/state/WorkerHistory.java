package io.taskroutertest.internal.incident.state;

import io.taskroutertest.internal.incident.event.EventFields;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.state.StartState.WorkerAtStart;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the events of one worker tell about it before the first of them. */
final class WorkerHistory {

    private static final String ACTIVITY_CHANGE = "worker.activity.update";
    private static final String ATTRIBUTES_CHANGE = "worker.attributes.update";

    private final String sid;
    private final Map<String, BigDecimal> capacities = new HashMap<>();
    private final Set<String> channelsSeen = new HashSet<>();
    private @Nullable IncidentEvent first;
    private boolean attributesKnown;
    private @Nullable String attributes;
    private boolean activityChanged;
    private @Nullable String activitySid;
    private @Nullable String activityName;
    private @Nullable Instant since;

    WorkerHistory(String sid) {
        this.sid = sid;
    }

    void add(IncidentEvent event) {
        if (first == null) {
            first = event;
        }
        if (!attributesKnown) {
            attributesKnown =
                    event.type().equals(ATTRIBUTES_CHANGE) || event.data().containsKey(EventFields.WORKER_ATTRIBUTES);
            String shown = event.text(EventFields.WORKER_ATTRIBUTES);
            boolean isOld = !event.type().equals(ATTRIBUTES_CHANGE) && !IncidentEvent.REDACTED.equals(shown);
            attributes = isOld ? shown : null;
        }
        if (!activityChanged) {
            activity(event);
        }
        capacity(event);
    }

    /** Until the first change all events show the activity of the start; the change itself tells since when. */
    private void activity(IncidentEvent event) {
        boolean isChange = event.type().equals(ACTIVITY_CHANGE);
        String prefix = isChange ? "worker_previous_activity" : "worker_activity";
        activitySid = firstOf(activitySid, event.text(prefix + "_sid"));
        activityName = firstOf(activityName, event.text(prefix + "_name"));
        if (isChange) {
            activityChanged = true;
            Long milliseconds = event.number(EventFields.TIME_IN_PREVIOUS_ACTIVITY_MS);
            since = milliseconds == null ? null : event.at().minusMillis(milliseconds);
        } else if (since == null) {
            since = event.instant("worker_last_status_change");
        }
    }

    private void capacity(IncidentEvent event) {
        String channel = event.text("task_channel_unique_name");
        if (channel == null || channelsSeen.contains(channel)) {
            return;
        }
        boolean isChange = event.type().equals("worker.capacity.update");
        BigDecimal capacity = event.decimal(isChange ? "worker_channel_previous_capacity" : "worker_channel_capacity");
        if (capacity != null) {
            capacities.put(channel, capacity);
        }
        if (capacity != null || isChange) {
            channelsSeen.add(channel);
        }
    }

    private static @Nullable String firstOf(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }

    boolean existed() {
        return first != null && !first.type().equals("worker.created");
    }

    WorkerAtStart atStart() {
        IncidentEvent mention = Objects.requireNonNull(first);
        Long version = mention.number(EventFields.WORKER_VERSION);
        boolean raises =
                mention.type().equals(ACTIVITY_CHANGE) || mention.type().equals(ATTRIBUTES_CHANGE);
        return new WorkerAtStart(
                sid,
                mention.type().equals(ATTRIBUTES_CHANGE) ? null : mention.text(EventFields.WORKER_NAME),
                attributes,
                activitySid,
                activityName,
                since,
                version == null ? null : version - (raises ? 1 : 0),
                capacities);
    }
}
