package io.taskroutertest.junit;

import org.apiguardian.api.API;

/**
 * How the code under test comes by its Twilio client, and so whether tests can run in parallel.
 *
 * <pre>{@code
 * @TaskRouterTest(twilio = TwilioAccess.INJECTED)
 * class EscalationTest {
 *
 *   @Test
 *   void billingQuestionsGoToAlice(FakeTaskRouter taskRouter, TwilioRestClient client) {
 *     new SupportCenter(client).escalate("c-42", "billing");
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p>In both ways what this JVM addresses to {@code *.twilio.com} does not leave the machine, however the client was built, as
 * far as {@link io.taskroutertest.TwilioBinding} reaches.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum TwilioAccess {

    /**
     * The SDK's static {@code Twilio} belongs to the test's fake, whatever credentials the code under test gives to
     * {@code Twilio.init}. There is one static {@code Twilio} for the whole JVM, so such test classes hold the resource
     * lock {@code com.twilio.Twilio} and run one after the other, even where other tests run in parallel. When the fake
     * ends, it is as it was before.
     */
    STATIC,

    /**
     * Test and code under test use a client that the test hands on: a {@code TwilioRestClient} parameter, or any HTTP
     * client at the fake's base URL. The static {@code Twilio} is left alone, no lock is taken, and tests run in
     * parallel, each with its own fake.
     *
     * <p>Code that builds clients of its own reaches the fake of its account. Where fakes live at the same time, give
     * each test class an {@code accountSid} of its own then.
     */
    INJECTED
}
