package io.taskroutertest;

import org.apiguardian.api.API;

/**
 * While it is open, what this JVM sends to {@code *.twilio.com} ends at fakes and does not leave the machine: by clients of
 * the Twilio SDK, by {@code java.net.http.HttpClient} and {@code HttpURLConnection}, and by all others that ask the default
 * {@link java.net.ProxySelector}. Those that do not, and clients that were built before any binding was open, the SDK's
 * too, are out of its reach: give them {@link FakeTaskRouter#baseUrl()}, or build them after
 * {@link FakeTaskRouter#blockTwilio()}. Clients with an SSL context of their own fail with a TLS error.
 *
 * @see TwilioTraffic#bindStaticSdk()
 * @see TwilioTraffic#guard()
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TwilioBinding extends AutoCloseable {

    /** Puts everything back as it was. Closing it again changes nothing. */
    @Override
    void close();
}
