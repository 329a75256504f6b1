package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * What is asked for on a class: as a key it finds the builder that was made of it, so that a definition is read once,
 * however many tests begin with it.
 */
record Configuration(FakeRequest request, Class<?> testClass) {

    FakeTaskRouterBuilder configure(FakeTaskRouterBuilder builder) {
        try {
            return request.configure(builder, testClass);
        } catch (RuntimeException e) {
            throw refused(e);
        }
    }

    /** What the fake found wrong, with the place where it was said. What a program throws need not have a message. */
    ExtensionConfigurationException refused(RuntimeException problem) {
        String message = problem.getMessage();
        return new ExtensionConfigurationException(
                request.name() + " of " + testClass.getName() + ": " + (message == null ? problem : message), problem);
    }

    ExtensionConfigurationException refused(String problem) {
        return refused(new IllegalStateException(problem));
    }
}
