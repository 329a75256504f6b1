package io.taskroutertest;

import java.time.Instant;
import org.apiguardian.api.API;

/**
 * A request to TaskRouter's API that was answered with an error: an application may have swallowed it.
 *
 * @param at on the fake's clock
 * @param path without the query
 * @param status of HTTP, 400 or above
 * @param message Twilio's code and what it says about it, such as {@code 20001: …}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RefusedRequest(Instant at, String method, String path, int status, String message) {}
