package io.taskroutertest.model;

import java.time.Instant;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * An event of TaskRouter, as its event callback and its Events resource tell it.
 *
 * @param type such as {@code reservation.created}
 * @param at on the fake's clock
 * @param data the parameters of the event callback beyond those that every event has, such as {@code TaskSid} and
 *     {@code WorkerName}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RoutingEvent(
        String sid, String type, Instant at, String resourceSid, String description, Map<String, String> data) {}
