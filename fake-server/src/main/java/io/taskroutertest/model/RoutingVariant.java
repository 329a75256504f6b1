package io.taskroutertest.model;

import org.apiguardian.api.API;

/**
 * Selects another reading of a rule on which TaskRouter's documentation contradicts itself or is silent.
 *
 * <pre>{@code
 * FakeTaskRouter.builder().variant(RoutingVariant.LAST_TARGET_CANCELS).start();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum RoutingVariant {

    /**
     * Cancels a task when the last target of its filter times out. By default the task goes on to the next filter that
     * matches, and is canceled if there is none: three sentences of the documentation say so, one says that it is canceled.
     */
    LAST_TARGET_CANCELS,

    /**
     * Reports {@code task.system-deleted} only for tasks that were assigned for too long. By default the event is reported
     * also when an ended task is removed, five minutes after its end (inferred): the documentation speaks of tasks that reach
     * their time to live.
     */
    NO_EVENT_WHEN_ENDED_TASK_IS_REMOVED
}
