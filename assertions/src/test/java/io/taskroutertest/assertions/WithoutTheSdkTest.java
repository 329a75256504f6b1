package io.taskroutertest.assertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The SDK is each user's own, or not there at all: applications that speak HTTP need none. */
class WithoutTheSdkTest {

    private static final String TEST = """
            import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

            import io.taskroutertest.FakeTaskRouter;
            import io.taskroutertest.model.ReservationStatus;
            import java.net.URI;
            import java.net.http.HttpClient;
            import java.net.http.HttpRequest;
            import java.net.http.HttpResponse;
            import java.time.Duration;
            import java.util.Map;

            public class Outcomes implements Runnable {

              @Override
              public void run() {
                try (FakeTaskRouter taskRouter = FakeTaskRouter.builder().workspace("desk.yaml", String.join(System.lineSeparator(),
                    "workspace: Desk",
                    "workers: { Alice: { activity: Available } }",
                    "task_queues: { Everyone: { target_workers: '1==1' } }",
                    "workflows: { Routing: { default_queue: Everyone } }")).start()) {
                  create(taskRouter);
                  assertThat(taskRouter).onlyTask().isReservedFor("Alice").reservation().hasStatus(ReservationStatus.PENDING);
                  taskRouter.clock().advance(Duration.ofSeconds(121));
                  assertThat(taskRouter)
                      .worker("Alice").isInActivity("Offline").statistics().hasFigure("reservations_timed_out", 1)
                      .and().and()
                      .queue("Everyone").hasWaitingTasks(1)
                      .and()
                      .workflow("Routing").routes(Map.of()).toQueue("Everyone");
                }
              }

              private static void create(FakeTaskRouter taskRouter) {
                URI tasks = taskRouter.baseUrl().resolve("/v1/Workspaces/" + taskRouter.workspace().sid() + "/Tasks");
                HttpRequest request = HttpRequest.newBuilder(tasks)
                    .header("Authorization", "Basic " + java.util.Base64.getEncoder().encodeToString(
                        (taskRouter.accountSid() + ":" + taskRouter.authToken()).getBytes()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                        "WorkflowSid=" + taskRouter.workspace().workflowSid("Routing")))
                    .build();
                try {
                  HttpResponse<String> answer =
                      HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
                  if (answer.statusCode() != 201) {
                    throw new AssertionError(answer.body());
                  }
                } catch (java.io.IOException | InterruptedException e) {
                  throw new AssertionError(e);
                }
              }
            }
            """;

    @Test
    void codeThatNamesNoSdkObjectCompilesAndRunsWhereThereIsNoSdk(@TempDir Path folder) throws Exception {
        List<Path> classPath = withoutTheSdk();
        compile(folder, classPath);

        URL[] places = new URL[classPath.size() + 1];
        places[0] = url(folder);
        for (int i = 0; i < classPath.size(); i++) {
            places[i + 1] = url(classPath.get(i));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("com.twilio.Twilio")).isInstanceOf(ClassNotFoundException.class);
            thread.setContextClassLoader(loader);
            Runnable outcomes = (Runnable)
                    loader.loadClass("Outcomes").getDeclaredConstructor().newInstance();

            outcomes.run();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void compile(Path folder, List<Path> classPath) throws Exception {
        Path source = folder.resolve("Outcomes.java");
        Files.writeString(source, TEST);
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        complaints,
                        "-proc:none",
                        "-cp",
                        String.join(
                                File.pathSeparator,
                                classPath.stream().map(Path::toString).toList()),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(code).as(complaints.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static List<Path> withoutTheSdk() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.contains("twilio" + File.separator) && !entry.contains("test-classes"))
                .map(Path::of)
                .toList();
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
