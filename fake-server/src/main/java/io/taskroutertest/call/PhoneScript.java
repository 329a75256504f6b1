package io.taskroutertest.call;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * What a worker's phone does when it is called: at every call ({@link Phone#always()}) or at one ({@link
 * Phone#nextCall()}).
 *
 * <pre>{@code
 * taskRouter.phones().of("Alice").always().answersAfter(ofSeconds(20));
 * taskRouter.phones().of("Alice").nextCall().isBusy();
 * }</pre>
 *
 * <p>A script applies to calls that are made from then on; a phone that rings already goes on as it was. Every method
 * throws an {@link IllegalStateException} if the worker has been deleted.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface PhoneScript {

    /** Answers at once. A phone without a script does so. */
    void answers();

    /**
     * Rings for this time of the fake's clock and answers then. An instruction's {@code timeout} (60 seconds if it has
     * none) ends the ringing earlier unless it is longer.
     *
     * @throws IllegalArgumentException if the duration is negative
     */
    void answersAfter(Duration ringing);

    /** Rings until the instruction's {@code timeout} (60 seconds if it has none) ends it. */
    void doesNotAnswer();

    /** Is busy at once. */
    void isBusy();

    /** Cannot be called, because there is no such number (code 13223, as seen in TaskRouter.js). */
    void hasInvalidNumber();

    /**
     * Cannot be called. A dequeue and a call are refused (40133, 40113), and the reservation stays pending; a conference
     * cancels it. A call that is refused counts as a call: after {@link Phone#nextCall()}, one attempt fails, and the
     * application's next attempt succeeds.
     *
     * @param code of Twilio's error, such as 21215 for a country that is not permitted
     */
    void failsWith(int code);
}
