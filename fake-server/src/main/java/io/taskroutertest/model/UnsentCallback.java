package io.taskroutertest.model;

import java.time.Instant;
import org.apiguardian.api.API;

/**
 * A callback that the fake has not sent yet, because its URL is relative and the URL of the application is unknown. It is
 * sent when {@code FakeTaskRouter.applicationUrl(…)} is called, or when a handler for it is registered.
 *
 * @param url as configured
 * @param about the SID of the reservation, or the type of the event
 * @param since on the fake's clock, when TaskRouter would have sent it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record UnsentCallback(SentCallback.Kind kind, String url, String about, Instant since) {}
