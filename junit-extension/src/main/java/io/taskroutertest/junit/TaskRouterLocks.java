package io.taskroutertest.junit;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Locks what a JVM has one of: the static {@code Twilio}, and a fixed port. Tests that use neither take no lock. */
final class TaskRouterLocks implements ResourceLocksProvider {

    static final String STATIC_TWILIO = "com.twilio.Twilio";

    /** The class as a whole, because a fake that it shares owns the static {@code Twilio} from first test to last. */
    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
        return locks(NearestAnnotation.on(List.of(), testClass));
    }

    @Override
    public Set<Lock> provideForNestedClass(List<Class<?>> enclosing, Class<?> testClass) {
        return locks(NearestAnnotation.on(enclosing, testClass));
    }

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosing, Class<?> testClass, Method method) {
        Set<Lock> locks = locks(NearestAnnotation.on(method).or(() -> NearestAnnotation.on(enclosing, testClass)));
        if (isReset(method, enclosing, testClass)) {
            Class<?> outermost = enclosing.isEmpty() ? testClass : enclosing.get(0);
            locks.add(new Lock("io.taskroutertest.reset." + outermost.getName()));
        }
        return locks;
    }

    /** A fake that its class shares cannot be reset while another test uses it. */
    private static boolean isReset(Method method, List<Class<?>> enclosing, Class<?> testClass) {
        return NearestAnnotation.on(method).isEmpty()
                && NearestAnnotation.on(enclosing, testClass)
                        .filter(annotation -> annotation.lifetime() == FakeLifetime.PER_CLASS_WITH_RESET)
                        .isPresent();
    }

    private static Set<Lock> locks(Optional<TaskRouterTest> annotation) {
        Set<Lock> locks = new HashSet<>();
        annotation.ifPresent(test -> {
            if (test.twilio() == TwilioAccess.STATIC) {
                locks.add(new Lock(STATIC_TWILIO));
            }
            if (test.port() != 0) {
                locks.add(new Lock("io.taskroutertest.port." + test.port()));
            }
        });
        return locks;
    }
}
