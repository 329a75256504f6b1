package io.taskroutertest.junit;

import io.taskroutertest.FakeTaskRouterBuilder;
import io.taskroutertest.coverage.WorkflowCoverage;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * What all fakes of a test run have used of their workflows. It is in the root's store, which ends after everything else
 * and with it prints the table. As with {@link RunningFake}, JUnit's versions want two interfaces.
 */
final class RunCoverage implements CloseableResource, AutoCloseable {

    static final String WHICH = "taskrouter.coverage";
    static final String FILE = "workflow-coverage.txt";

    private static final Namespace NAMESPACE = Namespace.create(RunCoverage.class);
    private static final int MOST_LINES = 100;

    private final Which which;
    private final String directory;
    private final @Nullable String run;
    private final AtomicReference<WorkflowCoverage> total = new AtomicReference<>(WorkflowCoverage.empty());

    private enum Which {
        ALL,
        FILE,
        NONE
    }

    private RunCoverage(ExtensionContext root) {
        this.which = ExtensionSetting.of(root, WHICH, Which.ALL);
        this.directory = ReportFile.directory(root);
        this.run = TestRun.id(root);
    }

    static RunCoverage of(ExtensionContext context) {
        ExtensionContext root = context.getRoot();
        return root.getStore(NAMESPACE)
                .getOrComputeIfAbsent(RunCoverage.class, key -> new RunCoverage(root), RunCoverage.class);
    }

    /** The builder, made so that its fakes count for the run. */
    FakeTaskRouterBuilder counting(FakeTaskRouterBuilder fakes) {
        return which == Which.NONE ? fakes : fakes.workflowCoverageTo(this::add);
    }

    private void add(WorkflowCoverage coverage) {
        total.accumulateAndGet(coverage, WorkflowCoverage::plus);
    }

    @Override
    public void close() {
        WorkflowCoverage coverage = Objects.requireNonNull(total.get());
        if (coverage.workflows().isEmpty()) {
            return;
        }
        coverage = shared(coverage);
        String table = coverage.toString();
        Path file = write(table);
        if (which == Which.ALL) {
            System.out.println(printed(table, file));
        }
    }

    /** Adds what the other JVMs of the run have left in the directory. */
    private WorkflowCoverage shared(WorkflowCoverage own) {
        if (run == null) {
            return own;
        }
        try {
            return CoverageParts.add(Path.of(directory), run, own);
        } catch (IOException | InvalidPathException | SecurityException e) {
            ReportFile.warn("no workflow coverage of other test JVMs in " + directory + " (" + ReportFile.DIRECTORY
                    + "): " + e);
            return own;
        }
    }

    /** That it cannot be written is no reason for a run to fail. */
    private @Nullable Path write(String table) {
        try {
            Path file = Path.of(directory, FILE).toAbsolutePath().normalize();
            CoverageParts.replace(file, table);
            return file;
        } catch (IOException | InvalidPathException | SecurityException e) {
            ReportFile.warn("no workflow coverage in " + directory + " (" + ReportFile.DIRECTORY + "): " + e);
            return null;
        }
    }

    private static String printed(String table, @Nullable Path file) {
        List<String> lines = table.lines().toList();
        String where = file == null ? "" : "It is in " + file + "\n";
        if (lines.size() <= MOST_LINES) {
            return table + "\n" + where;
        }
        return String.join("\n", lines.subList(0, MOST_LINES)) + "\n… and " + (lines.size() - MOST_LINES)
                + " more lines" + (file == null ? ", which could not be written to a file.\n" : " in " + file + "\n");
    }
}
