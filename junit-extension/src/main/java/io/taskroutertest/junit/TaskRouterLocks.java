package io.taskroutertest.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Tells JUnit from 5.12 on what to lock, test by test. Tests that use nothing that a JVM has one of take no lock. Before,
 * the extension takes the locks by itself: see {@link OwnLocks}.
 */
final class TaskRouterLocks implements ResourceLocksProvider {

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
            locks.add(new Lock(LockNames.ofReset(enclosing.isEmpty() ? testClass : enclosing.get(0))));
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
        return LockNames.of(annotation).stream().map(Lock::new).collect(Collectors.toSet());
    }
}
