package io.taskroutertest.internal.assembly;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** A JVM that is debugged: while it stands at a breakpoint, no wait may end because of its limit. */
public final class Debugger {

    /** A limit that no wait reaches. */
    static final Duration NO_LIMIT = Duration.ofDays(36_500);

    private Debugger() {}

    /** Returns the limit of a wait, or one that is never reached where a debugger can be attached to this JVM. */
    public static Duration unlessDebugged(Duration limit) {
        return unlessDebugged(limit, ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** @param jvmArguments as JUnit's own timeouts read them */
    static Duration unlessDebugged(Duration limit, List<String> jvmArguments) {
        boolean debugged = jvmArguments.stream()
                .anyMatch(argument -> argument.startsWith("-agentlib:jdwp") || argument.startsWith("-Xrunjdwp"));
        return debugged ? NO_LIMIT : limit;
    }
}
