package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;

/**
 * What fake is asked for, by annotation or by program. Equal requests in one place share a fake, so that a request is the
 * key under which its fake is found.
 */
interface FakeRequest {

    TwilioAccess twilio();

    FakeLifetime lifetime();

    /** @throws IllegalArgumentException with the field, what it is, and what is allowed */
    FakeTaskRouterBuilder builder(Class<?> testClass);

    /** What a message calls it. */
    String name();
}
