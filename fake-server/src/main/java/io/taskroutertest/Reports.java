package io.taskroutertest;

import io.taskroutertest.coverage.WorkflowCoverage;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.OutputFile;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.subject.FakeCoverage;
import io.taskroutertest.internal.subject.IncidentFiles;
import io.taskroutertest.internal.subject.Recordings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apiguardian.api.API;

/**
 * What can be kept of a fake: an HTML report, a recording that replays it, the coverage of its workflows.
 *
 * <pre>{@code
 * taskRouter.reports().html(Path.of("target", "taskrouter", "monday.html"));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Reports {

    private final FakeServer server;

    Reports(FakeServer server) {
        this.server = server;
    }

    /**
     * Writes an HTML page about everything that has happened so far.
     *
     * @param file is replaced if it exists; missing directories are created
     * @throws UncheckedIOException if the file cannot be written
     * @see #html(Path, String)
     */
    public void html(Path file) {
        html(file, "");
    }

    /**
     * Writes an HTML page about everything that has happened so far, with a note above it.
     *
     * <p>Any browser shows the page without a network: a time axis with a lane for each task queue and worker, all
     * events, and explanations of tasks (as many as two million divided by the number of workers; waiting and canceled
     * tasks first). The page is named after the file. Callbacks that are under way are not waited for.
     * {@code @TaskRouterTest} writes a report for each test that fails.
     *
     * @param file is replaced if it exists; missing directories are created
     * @param note stands above everything else, such as why a test failed
     * @throws UncheckedIOException if the file cannot be written
     */
    public void html(Path file, String note) {
        String name = String.valueOf(file.getFileName());
        String title = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        String report = server.report(title, note);
        OutputFile.write("report", file, out -> out.write(report));
    }

    /**
     * Writes every command since the fake started, or was last reset, to a file that {@link FakeTaskRouter#replay(Path)}
     * reads.
     *
     * <p>The file has a line of JSON for each command of a client, script, callback or test, and for each step of the
     * clock: attributes, names and callback URLs as clients sent them, but not the auth token. Callbacks that are under
     * way are not waited for. {@code @TaskRouterTest} writes a recording for each test that fails.
     *
     * <pre>{@code
     * taskRouter.reports().recording(Path.of("target", "taskrouter", "monday.recording.jsonl"));
     * }</pre>
     *
     * @param file is replaced if it exists; missing directories are created
     * @throws UncheckedIOException if the file cannot be written
     */
    public void recording(Path file) {
        Recordings.write(server, file);
    }

    /**
     * Writes the events of the first workspace so far, with its definition as it is now, as an incident that
     * {@code Incident.read(Path)} reads. Nothing in it is redacted.
     *
     * <pre>{@code
     * taskRouter.reports().incident(Path.of("target", "taskrouter", "monday.incident.jsonl"));
     * }</pre>
     *
     * @param file is replaced if it exists, and packed if its name ends in {@code .gz}; missing directories are created
     * @throws AssertionError if callbacks do not settle
     * @throws IllegalStateException if the fake has no workspace, or it cannot be written as a definition
     * @throws UncheckedIOException if the file cannot be written
     */
    public void incident(Path file) {
        IncidentFiles.write(server, file);
    }

    /**
     * Returns which parts of the workflows were used since the fake started, or was last reset: each filter, target,
     * timeout, skip rule and default filter, and what of them can never be used.
     *
     * <pre>{@code
     * assertThat(taskRouter.reports().workflowCoverage().notHit()).isEmpty();
     * }</pre>
     *
     * @throws AssertionError if callbacks do not settle
     */
    public WorkflowCoverage workflowCoverage() {
        Waits.settle(server);
        return new FakeCoverage(server.coverage());
    }
}
