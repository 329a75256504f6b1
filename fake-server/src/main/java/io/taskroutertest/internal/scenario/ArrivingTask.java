package io.taskroutertest.internal.scenario;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of a stream are like.
 *
 * @param taskChannel unique name, or null for the default one
 * @param attributes of the first task, with number 0, and of those that follow: JSON text, or anything that Jackson
 *     writes as an object
 */
public record ArrivingTask(
        String workspaceSid,
        String workflowSid,
        @Nullable String taskChannel,
        @Nullable Integer priority,
        IntFunction<?> attributes) {}
