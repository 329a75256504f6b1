package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskQueueView;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what tasks are grouped, and under which parameters their events tell it. */
enum TaskGroup {
    QUEUE("task queue", "queue", "TaskQueueSid", "TaskQueueName"),
    WORKFLOW("workflow", "workflow", "WorkflowSid", "WorkflowName"),
    CHANNEL("task channel", "channel", "TaskChannelSid", "TaskChannelUniqueName");

    final String kind;
    final String word;
    private final String sidParameter;
    private final String nameParameter;

    TaskGroup(String kind, String word, String sidParameter, String nameParameter) {
        this.kind = kind;
        this.word = word;
        this.sidParameter = sidParameter;
        this.nameParameter = nameParameter;
    }

    Set<String> names(Evidence evidence) {
        return switch (this) {
            case QUEUE -> KnownNames.taskQueues(evidence);
            case WORKFLOW -> KnownNames.workflows(evidence);
            case CHANNEL -> KnownNames.taskChannels(evidence);
        };
    }

    /** Those of everything that has, or ever had, that name: a renamed queue is still the same queue. */
    Set<String> sids(Evidence evidence, String nameOrSid) {
        Set<String> sids = new HashSet<>();
        for (RoutingEvent event : evidence.events()) {
            String sid = sid(event);
            if (sid != null
                    && (nameOrSid.equals(sid) || nameOrSid.equals(event.data().get(nameParameter)))) {
                sids.add(sid);
            }
        }
        if (this == QUEUE) {
            evidence.taskQueues().stream()
                    .filter(queue -> KnownNames.isMeant(nameOrSid, queue.name(), queue.sid()))
                    .map(TaskQueueView::sid)
                    .forEach(sids::add);
        }
        return sids;
    }

    /** Of the queue, the workflow or the channel that the event names, if it names one. */
    @Nullable String sid(RoutingEvent event) {
        return event.data().get(sidParameter);
    }

    boolean isIn(Set<String> sids, Map<TaskGroup, String> where) {
        return sids.contains(where.getOrDefault(this, ""));
    }
}
