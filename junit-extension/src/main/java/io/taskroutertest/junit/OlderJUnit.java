package io.taskroutertest.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;
import static org.junit.platform.commons.support.AnnotationSupport.findRepeatableAnnotations;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.ReflectionSupport;

/** What JUnit before 5.12 does not have: providers of locks, and a test's own context for its constructor. */
final class OlderJUnit {

    static final boolean IS_HERE = ReflectionSupport.tryToLoadClass(
                    "org.junit.jupiter.api.parallel.ResourceLocksProvider")
            .toOptional()
            .isEmpty();

    private OlderJUnit() {}

    /** Refuses a constructor's parameter that would be of the class, and so the same for all tests, without a word. */
    static void refuseConstructor(ParameterContext parameter, ExtensionContext context, FakeLifetime lifetime) {
        boolean isOfEachTest = lifetime == FakeLifetime.PER_METHOD
                && context.getTestInstanceLifecycle().orElse(Lifecycle.PER_METHOD) == Lifecycle.PER_METHOD;
        if (IS_HERE && isOfEachTest && parameter.getDeclaringExecutable() instanceof Constructor<?> constructor) {
            throw new ParameterResolutionException("Parameter " + parameter.getParameter() + " of " + constructor
                    + ": before 5.12 JUnit does not tell for which test a constructor is called, so it cannot get the"
                    + " test's own fake. Make it a parameter of the test or a field with @FromTaskRouter, say lifetime ="
                    + " PER_CLASS, or update JUnit to 5.12");
        }
    }

    /** Refuses a class that keeps a lock from its first test to its last, if JUnit runs these in parallel. */
    static void refuseParallelTests(ExtensionContext context, String lock) {
        Class<?> testClass = context.getRequiredTestClass();
        boolean isLocked = findRepeatableAnnotations(testClass, ResourceLock.class).stream()
                .anyMatch(it -> it.value().equals(lock) && it.mode() == ResourceAccessMode.READ_WRITE);
        if (!isLocked && runsTestsInParallel(context, testClass)) {
            throw new ExtensionConfigurationException(TestLocation.of(context) + " needs " + lock
                    + " from its first test to its last, and its tests run in parallel. Before 5.12 JUnit cannot be"
                    + " told of this lock by @TaskRouterTest: say @ResourceLock(\"" + lock
                    + "\") on the class, or update JUnit to 5.12");
        }
    }

    private static boolean runsTestsInParallel(ExtensionContext context, Class<?> testClass) {
        String parallel = "junit.jupiter.execution.parallel.";
        if (!context.getConfigurationParameter(parallel + "enabled")
                .map(Boolean::parseBoolean)
                .orElse(false)) {
            return false;
        }
        return findAnnotation(testClass, Execution.class)
                .map(execution -> execution.value() == ExecutionMode.CONCURRENT)
                .or(() -> context.getConfigurationParameter(parallel + "mode.default")
                        .map(ExecutionMode.CONCURRENT.name()::equalsIgnoreCase))
                .orElse(false);
    }
}
