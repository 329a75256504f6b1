package io.taskroutertest.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * TaskRouter's statistics of a workspace, a task queue, a workflow or a worker: its real-time figures, of now, and its
 * cumulative ones, of a window. They are what its Statistics resource answers.
 *
 * @param sid what they are of
 * @param start of the window, in whole seconds
 * @param end of the window, in whole seconds; both ends are in it
 * @param figures by TaskRouter's own names, with dots between those that lie in one another, such as
 *     {@code reservations_accepted}, {@code tasks_by_status.pending} or {@code wait_duration_until_accepted.avg}; those of
 *     an activity by its friendly name, such as {@code activity_durations.Available.total}. Times are in seconds
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record StatisticsView(String sid, Instant start, Instant end, Map<String, BigDecimal> figures) {}
