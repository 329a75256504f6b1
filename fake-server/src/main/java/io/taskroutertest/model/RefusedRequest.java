package io.taskroutertest.model;

import java.time.Instant;
import org.apiguardian.api.API;

/**
 * A request to TaskRouter's API, or to another product of Twilio, that was answered with an error: an application may have swallowed it.
 *
 * <pre>{@code
 * assertThat(taskRouter.view().refusedRequests()).extracting(RefusedRequest::status).containsExactly(400);
 * }</pre>
 *
 * @param at on the fake's clock
 * @param path without host and query, such as {@code /v1/Workspaces/WS…/Tasks}; of another product with the host,
 *     such as {@code api.twilio.com/2010-04-01/Accounts/AC…/Messages.json}
 * @param status of HTTP, 400 or above
 * @param message Twilio's code and what it says about it, such as {@code 20001: …}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RefusedRequest(Instant at, String method, String path, int status, String message) {}
