package io.taskroutertest.junit;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What messages call a class or a test. */
final class TestLocation {

    private TestLocation() {}

    /** Such as {@code EscalationTest}, {@code EscalationTest.vipFirst} or {@code EscalationTest.inEveryLanguage [2] de}. */
    static String of(ExtensionContext context) {
        String testClass = classOf(context);
        return context.getTestMethod()
                .map(method -> testClass + "." + method.getName() + invocation(context, method))
                .orElse(testClass);
    }

    /** With the classes around it, as in {@code OuterTest.Inside}. */
    private static String classOf(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        int before = testClass.getPackageName().length();
        String name = testClass.getName();
        return (before == 0 ? name : name.substring(before + 1)).replace('$', '.');
    }

    /** Nothing but for tests with invocations, whose display names tell these apart, and for tests with names of their own. */
    private static String invocation(ExtensionContext context, Method method) {
        String shown = context.getDisplayName();
        return shown.startsWith(method.getName() + "(") ? "" : " " + shown;
    }
}
