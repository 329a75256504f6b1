package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The HTML report on a test, in a file of the test's name. That it cannot be written is no reason for a test to fail. */
final class ReportFile {

    static final String WHEN = "taskrouter.report";
    static final String DIRECTORY = "taskrouter.report.directory";

    private static final String DEFAULT_DIRECTORY = "target/taskrouter";

    /** File systems take 255 bytes. */
    private static final int LONGEST_NAME = 180;

    private static final Pattern INVOCATION = Pattern.compile("-invocation:#(\\d+)]");

    private ReportFile() {}

    private enum When {
        FAILURES,
        ALL,
        NONE
    }

    /**
     * @param failure null for a test that has passed
     * @return where it is; null where none was wanted, or none could be written
     */
    static @Nullable Path write(ExtensionContext context, FakeTaskRouter fake, @Nullable Throwable failure) {
        When when = when(context);
        if (when == When.NONE || (failure == null && when != When.ALL)) {
            return null;
        }
        String directory = directory(context);
        String name = name(context) + ".html";
        try {
            Path file = Path.of(directory, name).toAbsolutePath().normalize();
            fake.writeReport(file, failure == null ? "" : failure.toString());
            return file;
        } catch (UncheckedIOException | InvalidPathException | SecurityException e) {
            warn("no report on " + context.getDisplayName() + " in " + directory + " (" + DIRECTORY + "): "
                    + e.getMessage());
            return null;
        }
    }

    static String directory(ExtensionContext context) {
        return context.getConfigurationParameter(DIRECTORY).orElse(DEFAULT_DIRECTORY);
    }

    private static When when(ExtensionContext context) {
        String wanted = context.getConfigurationParameter(WHEN).orElse("failures");
        for (When when : When.values()) {
            if (when.name().equals(wanted.toUpperCase(Locale.ROOT))) {
                return when;
            }
        }
        warn(WHEN + " is '" + wanted + "'; it can be failures, all or none. Taken for failures");
        return When.FAILURES;
    }

    static void warn(String words) {
        System.err.println("TaskRouter warning: " + words);
    }

    /** The same test has the same file in every run, and no two tests share one. */
    private static String name(ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        StringBuilder name = new StringBuilder(testClass.getName().replace('$', '.'));
        context.getTestMethod()
                .ifPresent(method -> name.append('.').append(method.getName()).append(parameters(testClass, method)));
        Matcher invocation = INVOCATION.matcher(context.getUniqueId());
        while (invocation.find()) {
            name.append('-').append(invocation.group(1));
        }
        String sober = name.toString().replaceAll("[^\\w.-]", "_");
        return sober.length() <= LONGEST_NAME
                ? sober
                : sober.substring(0, LONGEST_NAME) + "-" + Integer.toHexString(sober.hashCode());
    }

    /** Only where there are several methods of that name. */
    private static String parameters(Class<?> testClass, Method method) {
        long namesakes = Arrays.stream(testClass.getDeclaredMethods())
                .filter(it -> it.getName().equals(method.getName()) && !it.isSynthetic())
                .count();
        return namesakes < 2
                ? ""
                : Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining("-", "-", ""));
    }
}
