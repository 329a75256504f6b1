package io.taskroutertest.benchmarks;

import com.sun.net.httpserver.HttpServer;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A day in which the fake sends some 2,800 callbacks, one after the other, by the wall clock. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class CallbackBenchmark {

    private static final String DESK = """
            workspace: Desk
            event_callback_url: /events
            workers:
              Alice: { activity: Available }
              Bob: { activity: Available }
            task_queues:
              Everybody: { target_workers: '1==1' }
            workflows:
              Support: { assignment_callback_url: /assignment, default_queue: Everybody }
            """;

    private static final int TASKS = 250;

    /** {@code SERVER} is the JDK's HTTP server, {@code HANDLERS} are in this JVM. */
    public enum Application {
        SERVER,
        HANDLERS
    }

    @Param
    private Application application;

    @Benchmark
    public int day() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"instruction\":\"accept\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        try (FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().workspace("desk", DESK).start()) {
            if (application == Application.SERVER) {
                taskRouter.applicationUrl(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
            } else {
                taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
                taskRouter.callbacks().onEvents(event -> {});
            }
            taskRouter.everyWorker().always().handlesFor(Duration.ofMinutes(1));
            taskRouter.arrivals().attributes(Map.of()).every(Duration.ofMinutes(2)).times(TASKS);
            taskRouter.clock().runUntilIdle(Duration.ofDays(1));
            int sent = taskRouter.callbacks().sent().size();
            System.out.println(sent + " callbacks");
            return sent;
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}
