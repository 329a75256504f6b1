package io.taskroutertest;

import org.apiguardian.api.API;

/**
 * While it is open, what this JVM sends to {@code *.twilio.com} ends at fakes and never leaves the machine.
 *
 * @see FakeTaskRouter#bindStaticTwilio()
 * @see FakeTaskRouter#guardTwilio()
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TwilioBinding extends AutoCloseable {

    /** Puts everything back as it was. Closing it again changes nothing. */
    @Override
    void close();
}
