package io.taskroutertest.junit;

import org.apiguardian.api.API;

/**
 * How long a fake lives, and so what tests see of each other.
 *
 * <pre>{@code
 * @TaskRouterTest(workspace = "support-center.yaml", lifetime = FakeLifetime.CLASS_WITH_RESET)
 * class EscalationTest { … }
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum FakeLifetime {

    /**
     * Each test has its own fake, unless someone asks for one before there is a test: a {@code @BeforeAll} method, a
     * static field, or the constructor of a {@code @TestInstance(PER_CLASS)} class. Then the class shares that one.
     */
    TEST,

    /**
     * The tests of the class, and of {@code @Nested} classes in it, share one fake with all that it has routed so far. If they
     * run at the same time, the first that ends answers for all alerts so far.
     */
    CLASS,

    /**
     * The tests of the class, and of {@code @Nested} classes in it, share one fake with its port and its SIDs; before each
     * test it begins anew, as {@code FakeTaskRouter.reset()} does. For applications that are configured once, and need not
     * be told of another port or fake: so the handlers of callbacks, the conditions of {@code idleWhen}, the application's
     * URL and the stubs of WireMock, once given, stay for the tests that follow, whichever test has given them. Scripts,
     * arrivals and faults end, also those of {@code @BeforeAll} methods. These tests run one after the other, even where
     * other tests run in parallel.
     */
    CLASS_WITH_RESET
}
