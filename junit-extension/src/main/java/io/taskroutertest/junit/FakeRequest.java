package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;

/**
 * What fake is asked for, by annotation or by program. Equal requests in one place share a fake, so that a request is the
 * key under which its fake is found.
 */
interface FakeRequest {

    TwilioAccess twilio();

    FakeLifetime lifetime();

    /**
     * Configures the fakes of a test class.
     *
     * @param builder as configuration parameters have set it, over which the request's own settings win
     * @throws IllegalArgumentException with the field, what it is, and what is allowed
     */
    FakeTaskRouterBuilder configure(FakeTaskRouterBuilder builder, Class<?> testClass);

    /** What a message calls it. */
    String name();
}
