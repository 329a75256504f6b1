package io.taskroutertest.junit;

import io.taskroutertest.coverage.WorkflowCoverage;
import io.taskroutertest.internal.subject.FakeCoverage;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * What the test JVMs of one run have covered, a file each in a directory that all of them write to. Whoever comes last has
 * all of it; files of other runs are removed.
 */
final class CoverageParts {

    private static final String FOLDER = "coverage-parts";

    /** A lock of a file is held by a JVM, so that its threads need one too. */
    private static final Object IN_THIS_JVM = new Object();

    private CoverageParts() {}

    /** Adds the coverage of this JVM to that of the run, and returns the sum by now. */
    static WorkflowCoverage add(Path directory, String run, WorkflowCoverage own) throws IOException {
        String json = FakeCoverage.toJson(own);
        if (json == null) {
            return own;
        }
        Path folder = Files.createDirectories(directory.resolve(FOLDER));
        synchronized (IN_THIS_JVM) {
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!held.isValid()) {
                    throw new IOException("the lock of " + folder + " was lost");
                }
                replace(folder.resolve(run + "." + UUID.randomUUID() + ".json"), json);
                return sum(folder, run + ".");
            }
        }
    }

    private static WorkflowCoverage sum(Path folder, String prefix) throws IOException {
        WorkflowCoverage sum = WorkflowCoverage.empty();
        for (Path part : parts(folder)) {
            if (part.getFileName().toString().startsWith(prefix)) {
                sum = sum.plus(FakeCoverage.ofJson(Files.readString(part)));
            } else {
                Files.deleteIfExists(part);
            }
        }
        return sum;
    }

    private static List<Path> parts(Path folder) throws IOException {
        List<Path> parts = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.json")) {
            files.forEach(parts::add);
        }
        Collections.sort(parts);
        return parts;
    }

    /** Replaces a file at once: whoever reads it has the old text or the new one, never part of either. */
    static void replace(Path file, String text) throws IOException {
        Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
        Path written = Files.createTempFile(folder, "taskrouter", ".tmp");
        try {
            Files.writeString(written, text);
            Files.move(written, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }
}
