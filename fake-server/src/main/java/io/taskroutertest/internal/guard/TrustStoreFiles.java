package io.taskroutertest.internal.guard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates the files of trust stores, and removes those of JVMs that have ended without removing theirs: a JVM that is halted
 * or killed runs no shutdown hooks.
 */
final class TrustStoreFiles {

    private static final String PREFIX = "taskrouter-testkit-";
    private static final String SUFFIX = ".p12";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d{1,18})-.*" + Pattern.quote(SUFFIX));

    private TrustStoreFiles() {}

    static Path create() throws IOException {
        Path file = Files.createTempFile(PREFIX + ProcessHandle.current().pid() + "-", SUFFIX);
        Path directory = file.getParent();
        if (directory != null) {
            removeAbandoned(directory);
        }
        return file;
    }

    static void removeAbandoned(Path directory) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + SUFFIX)) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches()
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
