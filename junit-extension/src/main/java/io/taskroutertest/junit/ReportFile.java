package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The files about a test, named after it: the HTML report, and the recording that makes its fake again. That they cannot
 * be written is no reason for a test to fail.
 */
final class ReportFile {

    static final String WHEN = "taskrouter.report";
    static final String DIRECTORY = "taskrouter.report.directory";

    private static final String REPORT = ".html";
    private static final String RECORDING = ".recording.jsonl";

    private static final String DEFAULT_DIRECTORY = "target/taskrouter";

    /** File systems take 255 bytes. */
    private static final int LONGEST_NAME = 180;

    private static final Pattern INVOCATION = Pattern.compile("-invocation:#(\\d+)]");

    private final String test;
    private final String directory;
    private final String name;

    private ReportFile(String test, String directory, String name) {
        this.test = test;
        this.directory = directory;
        this.name = name;
    }

    private enum When {
        FAILURES,
        ALL,
        NONE
    }

    /** Removes the files about an earlier failure of a test that has passed now. */
    static void removeStale(ExtensionContext context) {
        if (ExtensionSetting.of(context, WHEN, When.FAILURES) == When.NONE) {
            return;
        }
        ReportFile stale = new ReportFile(context.getDisplayName(), directory(context), name(context));
        try {
            for (String suffix : new String[] {REPORT, RECORDING}) {
                Files.deleteIfExists(Path.of(stale.directory, stale.name + suffix));
            }
        } catch (IOException | InvalidPathException | SecurityException e) {
            warn("the report on an earlier failure of " + stale.test + " is still in " + stale.directory + ": " + e);
        }
    }

    /** @return null where none is wanted */
    static @Nullable ReportFile wanted(ExtensionContext context, boolean failed) {
        When when = ExtensionSetting.of(context, WHEN, When.FAILURES);
        if (when == When.NONE || (!failed && when != When.ALL)) {
            return null;
        }
        return new ReportFile(context.getDisplayName(), directory(context), name(context));
    }

    /**
     * @param failure null for a test that has passed
     * @return where it is, or null if it could not be written
     */
    @Nullable Path report(FakeTaskRouter fake, @Nullable Throwable failure) {
        return write("report", REPORT, file -> fake.reports().html(file, failure == null ? "" : failure.toString()));
    }

    /** @return where it is, or null if it could not be written */
    @Nullable Path recording(FakeTaskRouter fake) {
        return write("recording", RECORDING, file -> fake.reports().recording(file));
    }

    private @Nullable Path write(String what, String suffix, Consumer<Path> writer) {
        try {
            Path file = Path.of(directory, name + suffix).toAbsolutePath().normalize();
            writer.accept(file);
            return file;
        } catch (UncheckedIOException | InvalidPathException | SecurityException e) {
            warn("no " + what + " on " + test + " in " + directory + " (" + DIRECTORY + "): " + e.getMessage());
            return null;
        }
    }

    static String directory(ExtensionContext context) {
        return context.getConfigurationParameter(DIRECTORY).orElse(DEFAULT_DIRECTORY);
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
