package io.taskroutertest.junit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a JVM has one of, and a fake of this annotation needs: the static {@code Twilio}, and a fixed port. */
final class LockNames {

    static final String STATIC_TWILIO = "com.twilio.Twilio";

    private LockNames() {}

    static Set<String> of(TaskRouterTest annotation) {
        Set<String> names = new TreeSet<>();
        if (annotation.twilio() == TwilioAccess.STATIC) {
            names.add(STATIC_TWILIO);
        }
        if (annotation.port() != 0) {
            names.add("io.taskroutertest.port." + annotation.port());
        }
        return names;
    }

    static Set<String> of(Optional<TaskRouterTest> annotation) {
        return annotation.map(LockNames::of).orElseGet(TreeSet::new);
    }

    /** What the tests of a class hold while a fake that they share is reset for one of them. */
    static String ofReset(Class<?> outermost) {
        return "io.taskroutertest.reset." + outermost.getName();
    }
}
