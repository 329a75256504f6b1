package io.taskroutertest.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Which {@link TaskRouterTest} counts: the method's, the class's, or that of the class around a {@code @Nested} one. */
final class NearestAnnotation {

    private NearestAnnotation() {}

    static Optional<TaskRouterTest> find(ExtensionContext context) {
        return context.getTestMethod()
                .flatMap(NearestAnnotation::on)
                .or(() -> on(classesAround(context), context.getRequiredTestClass()));
    }

    static TaskRouterTest of(ExtensionContext context) {
        return find(context)
                .orElseThrow(() -> new ExtensionConfigurationException("No @TaskRouterTest on "
                        + context.getRequiredTestClass().getName() + " or a class around it"));
    }

    /** Asked of the class's own context: JUnit 5.12 tells the invocations of a repeated or parameterized test of none. */
    private static List<Class<?>> classesAround(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getEnclosingTestClasses();
    }

    static Optional<TaskRouterTest> on(Method method) {
        return findAnnotation(method, TaskRouterTest.class);
    }

    static Optional<TaskRouterTest> on(List<Class<?>> enclosing, Class<?> testClass) {
        return findAnnotation(testClass, TaskRouterTest.class, enclosing);
    }
}
