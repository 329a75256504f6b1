package io.taskroutertest.junit;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.lang.reflect.Method;
import java.util.ArrayList;
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

    static Class<?> outermost(ExtensionContext context) {
        return classes(context).get(0);
    }

    private static List<Class<?>> classesAround(ExtensionContext context) {
        List<Class<?>> classes = classes(context);
        return classes.subList(0, classes.size() - 1);
    }

    /** The test's own class and those around it, from the outermost in. JUnit before 5.12 does not list them. */
    private static List<Class<?>> classes(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>();
        for (Optional<ExtensionContext> at = Optional.of(context);
                at.isPresent();
                at = at.get().getParent()) {
            at.get().getTestClass().filter(type -> !classes.contains(type)).ifPresent(type -> classes.add(0, type));
        }
        return classes;
    }

    static Optional<TaskRouterTest> on(Method method) {
        return findAnnotation(method, TaskRouterTest.class);
    }

    static Optional<TaskRouterTest> on(List<Class<?>> enclosing, Class<?> testClass) {
        Optional<TaskRouterTest> found = findAnnotation(testClass, TaskRouterTest.class);
        for (int i = enclosing.size() - 1; i >= 0 && found.isEmpty(); i--) {
            found = findAnnotation(enclosing.get(i), TaskRouterTest.class);
        }
        return found;
    }
}
