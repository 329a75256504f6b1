package io.taskroutertest.junit;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which parameters are ours to fill, and which can only be a mistake. */
final class InjectedParameters {

    private InjectedParameters() {}

    static boolean supports(ParameterContext context) {
        Class<?> type = context.getParameter().getType();
        if (Injectables.has(type)) {
            return true;
        }
        if (Injectables.isOurs(type) && !mayBeAnArgument(context, type)) {
            throw new ParameterResolutionException("Parameter " + context.getParameter() + " of "
                    + context.getDeclaringExecutable() + " is of type " + type.getSimpleName()
                    + ", which @TaskRouterTest cannot inject. " + Injectables.allowed()
                    + ": declare it as one of these");
        }
        return false;
    }

    /** Parameterized tests and classes take values of any type, also of ours, from elsewhere. */
    private static boolean mayBeAnArgument(ParameterContext context, Class<?> type) {
        if (context.getDeclaringExecutable() instanceof Constructor<?>) {
            return type.isEnum() || type.isRecord();
        }
        return AnnotationSupport.isAnnotated(context.getDeclaringExecutable(), TestTemplate.class);
    }
}
