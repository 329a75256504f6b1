package io.taskroutertest.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A task as it was when it was looked at. Ended and deleted tasks can be looked at too.
 *
 * @param attributes what the attributes say, as JSON values (String, Boolean, BigDecimal, List, Map, null); empty where
 *     the text is no JSON object
 * @param attributesText the attributes exactly as they were sent
 * @param reason why it was completed or canceled, where that was said
 * @param taskQueue the friendly name of the queue in which it is, or was when it ended
 * @param workflow the friendly name of its workflow
 * @param taskChannel the unique name of its channel
 * @param age since its creation, on the fake's clock
 * @param assignmentCount how often it went from pending to reserved
 * @param reservations in the order in which they were made
 * @param deleted whether TaskRouter would answer 404 for it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TaskView(
        String sid,
        String workspaceSid,
        TaskStatus status,
        Map<String, @Nullable Object> attributes,
        String attributesText,
        int priority,
        @Nullable String reason,
        @Nullable String taskQueue,
        @Nullable String workflow,
        String taskChannel,
        Instant created,
        Duration age,
        int assignmentCount,
        List<ReservationView> reservations,
        boolean deleted) {}
