package io.taskroutertest.junit;

import org.apiguardian.api.API;

/**
 * Determines how long a fake lives, and so what tests see of each other.
 *
 * <pre>{@code
 * @TaskRouterTest(workspace = "support-center.yaml", lifetime = FakeLifetime.PER_CLASS_WITH_RESET)
 * class EscalationTest { … }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum FakeLifetime {

    /**
     * Creates a fake for each test method. A {@code @BeforeAll} method, a static field or the constructor of a
     * {@code @TestInstance(PER_CLASS)} class that asks for a fake before there is a test turns this into {@link #PER_CLASS}
     * for its class.
     */
    PER_METHOD,

    /**
     * Shares one fake, with all that it has routed so far, between the tests of the class and of its {@code @Nested} classes.
     * If these tests run at the same time, the first that ends answers for all alerts so far.
     */
    PER_CLASS,

    /**
     * Shares one fake, with its port and its SIDs, between the tests of the class and of its {@code @Nested} classes, and
     * resets it before each test as {@code FakeTaskRouter.reset()} does. Meant for applications that are configured once.
     *
     * <p>The handlers of callbacks, the conditions of {@code idleWhen}, the application's URL and the stubs of WireMock stay
     * for the tests that follow, whichever test set them. Scripts, arrivals and faults end, also those of {@code @BeforeAll}
     * methods. The tests run one after the other, even where other tests run in parallel.
     */
    PER_CLASS_WITH_RESET
}
