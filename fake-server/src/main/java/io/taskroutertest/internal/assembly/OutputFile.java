package io.taskroutertest.internal.assembly;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files about a fake, written where a test wants them. */
public final class OutputFile {

    private OutputFile() {}

    /** Writes text, and may fail to. */
    public interface Content {
        void to(Writer out) throws IOException;
    }

    /**
     * Replaces the file if it is there, and makes its directories.
     *
     * @param what it is, for messages
     * @throws UncheckedIOException if it cannot be written
     */
    public static void write(String what, Path file, Content content) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                content.to(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the " + what + " " + file.toAbsolutePath() + ": " + e, e);
        }
    }
}
