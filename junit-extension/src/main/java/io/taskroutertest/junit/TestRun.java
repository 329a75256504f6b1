package io.taskroutertest.junit;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells which test JVMs belong to one run: those with the same id. */
final class TestRun {

    static final String PARAMETER = "taskrouter.run";

    private TestRun() {}

    /**
     * Returns the configured id; in a JVM of Maven's Surefire or Failsafe one that all JVMs of the build share; null for a
     * JVM that is a run of its own.
     */
    static @Nullable String id(ExtensionContext context) {
        String configured =
                context.getConfigurationParameter(PARAMETER).orElse("").strip();
        if (!configured.isEmpty()) {
            return configured.replaceAll("[^\\w-]", "_");
        }
        boolean isSurefire =
                System.getProperties().stringPropertyNames().stream().anyMatch(name -> name.startsWith("surefire."));
        return isSurefire ? named(build()) : null;
    }

    /** The nearest JVM that this one was started by, which may be by way of a shell. */
    private static ProcessHandle build() {
        ProcessHandle self = ProcessHandle.current();
        Optional<ProcessHandle> ancestor = self.parent();
        while (ancestor.isPresent()) {
            String command = ancestor.get().info().command().orElse("");
            if (command.endsWith("java") || command.endsWith("java.exe")) {
                return ancestor.get();
            }
            ancestor = ancestor.get().parent();
        }
        return self;
    }

    private static String named(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return process.pid() + "-" + start;
    }
}
