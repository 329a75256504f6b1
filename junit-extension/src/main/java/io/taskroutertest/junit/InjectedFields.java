package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Fields that are annotated with {@link FromTaskRouter}. */
final class InjectedFields {

    private InjectedFields() {}

    static void setStatic(Class<?> testClass, Supplier<FakeTaskRouter> fake) {
        annotated(testClass, true).forEach(field -> set(field, null, fake));
    }

    static void setInstance(Object instance, Supplier<FakeTaskRouter> fake) {
        annotated(instance.getClass(), false).forEach(field -> set(field, instance, fake));
    }

    /** Where only a method is annotated, no static field is set. */
    static void refuseStatic(Class<?> testClass) {
        for (Field field : annotated(testClass, true)) {
            throw refused(
                    field,
                    "is static, but there is no fake before a test begins: annotate the class with @TaskRouterTest,"
                            + " or make the field that registers the TaskRouterExtension static");
        }
    }

    private static List<Field> annotated(Class<?> type, boolean isStatic) {
        return AnnotationSupport.findAnnotatedFields(
                type,
                FromTaskRouter.class,
                field -> Modifier.isStatic(field.getModifiers()) == isStatic,
                HierarchyTraversalMode.TOP_DOWN);
    }

    private static void set(Field field, @Nullable Object instance, Supplier<FakeTaskRouter> fake) {
        if (Modifier.isPrivate(field.getModifiers())) {
            throw refused(field, "is private: make it package-private, so that it shows who sets it");
        }
        if (Modifier.isFinal(field.getModifiers())) {
            throw refused(field, "is final, so that it cannot be set: remove 'final'");
        }
        if (!Injectables.has(field.getType())) {
            throw refused(
                    field,
                    "is of type " + field.getType().getName() + ", which cannot be injected. " + Injectables.allowed()
                            + ": declare it as one of these, or remove @FromTaskRouter");
        }
        try {
            field.setAccessible(true);
            field.set(instance, Injectables.get(field.getType(), fake.get()));
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException("@FromTaskRouter field " + name(field) + " cannot be set", e);
        }
    }

    private static ExtensionConfigurationException refused(Field field, String problem) {
        return new ExtensionConfigurationException("@FromTaskRouter field " + name(field) + " " + problem);
    }

    private static String name(Field field) {
        return field.getDeclaringClass().getName() + "." + field.getName();
    }
}
