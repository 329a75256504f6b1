package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Workspace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A domain event in its place in the log.
 *
 * @param number counts from 1 without gaps
 * @param sid the SID under which the Events resource shows it
 * @param workspace as it was right after the change; null for an alert that belongs to none
 */
public record LoggedEvent(
        long number, Instant at, String sid, @Nullable Workspace workspace, DomainEvent event) {}
