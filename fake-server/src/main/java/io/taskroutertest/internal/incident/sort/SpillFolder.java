package io.taskroutertest.internal.incident.sort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A temporary directory that is created when it is needed first, and deleted with all that is in it. */
final class SpillFolder implements AutoCloseable {

    private @Nullable Path directory;

    boolean isUsed() {
        return directory != null;
    }

    Path file(String name) throws IOException {
        if (directory == null) {
            directory = Files.createTempDirectory("taskrouter-incident");
        }
        return directory.resolve(name);
    }

    @Override
    public void close() {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete the temporary directory " + directory + ": " + e, e);
        }
        directory = null;
    }
}
