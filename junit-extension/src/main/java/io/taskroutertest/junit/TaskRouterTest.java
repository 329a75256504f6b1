package io.taskroutertest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Gives each test its own fake of Twilio TaskRouter, with a workspace and a virtual clock.
 *
 * <pre>{@code
 * @TaskRouterTest(workspace = "support-center.yaml")
 * class EscalationTest {
 *
 *   @Test
 *   void unansweredReservationTakesTheWorkerOffline(FakeTaskRouter taskRouter, FakeWorkspace workspace) {
 *     new SupportCenter(workspace.sid(), workspace.workflowSid("Support Routing")).escalate("c-42", "billing");
 *     taskRouter.clock().advance(Duration.ofSeconds(121));
 *     …
 *   }
 * }
 * }</pre>
 *
 * <p><b>Where it goes.</b> On a class, on a method, or on an annotation of your own. {@code @Nested} classes and
 * subclasses have it too. The nearest one counts, as a whole: a method's says everything for that method.
 *
 * <p><b>What is injected</b>, into parameters of constructors, tests and life-cycle methods and into fields annotated
 * with {@link FromTaskRouter}: {@code FakeTaskRouter}, {@code TaskRouterView}, {@code VirtualClock},
 * {@code FakeWorkspace}, {@code TwilioRestClient}, {@code java.time.InstantSource} and {@code java.time.Clock} (the
 * fake's clock, for the application under test) and {@code WireMockServer}.
 *
 * <p><b>One fake for each test</b>, made before the test's instance and gone after its last {@code @AfterEach} method;
 * each invocation of a parameterized or repeated test has its own, the dynamic tests of a factory share one. Asked for
 * before there is a test, by a {@code @BeforeAll} method, a static field or the constructor of a
 * {@code @TestInstance(PER_CLASS)} class, there is <b>one fake for the class</b>: all tests in it, those of
 * {@code @Nested} classes too, then share that one. {@link #lifetime()} asks for that by name, and can have the shared fake
 * be reset before each test.
 *
 * <p><b>An application that is configured once</b> can be: the same seed and names give the same SIDs in every fake, and
 * {@link #port()}, {@link #accountSid()} and {@link #authToken()} can be fixed.
 *
 * <p><b>When a test fails</b>, the fake's timeline is printed and published as a report entry, and so is the path of an
 * HTML report with lanes, events and explanations, as {@code Reports.html} writes it, named after the test;
 * and the call {@code FakeTaskRouter.replay(…)} that makes the fake again, from a recording beside the report. Two
 * configuration parameters of JUnit (or system properties) say more: {@code taskrouter.report} is {@code failures},
 * {@code all} or {@code none}; {@code taskrouter.report.directory} is {@code target/taskrouter} unless it is another. A
 * report or recording that cannot be written is a warning on standard error.
 *
 * <p><b>What production would have refused</b> and the fake did all the same fails the test after its end, unless the test
 * says {@code taskRouter.alerts().expect(…)}. What an {@code @AfterEach} method did fails its test too; what was done
 * between tests, as in {@code @BeforeAll} and {@code @AfterAll} methods, fails the class. Where tests share a fake, each
 * answers for its own alerts only, and what it expects it expects for itself; what is expected before any test holds for
 * all of them.
 *
 * <p><b>At the end of a run</b>, a table tells what all its tests together have used of their workflows, and what can never
 * be used: printed, and in {@code workflow-coverage.txt} of the reports' directory. The configuration parameter
 * {@code taskrouter.coverage} is {@code all}, {@code file} or {@code none}.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TaskRouterExtension.class)
@ResourceLock(value = "io.taskroutertest", mode = ResourceAccessMode.READ, providers = TaskRouterLocks.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface TaskRouterTest {

    /**
     * The definition of the workspace, in YAML or JSON: a resource beside the test class, else one from the root of the
     * class path, else a file, relative to the working directory. Without it there is an empty workspace named "Test
     * Workspace".
     */
    String workspace() default "";

    /**
     * The account that the fake lets in, and no other: {@code AC} and 32 hexadecimal digits. Goes with
     * {@link #authToken()}; without both, any credentials do.
     */
    String accountSid() default "";

    /** The token of {@link #accountSid()}, with which callbacks are signed. */
    String authToken() default "";

    /** What SIDs are derived from. */
    long seed() default 0;

    /** When virtual time begins, in ISO 8601, such as {@code 2026-03-29T00:59:00Z}; 2026-01-01T00:00:00Z without it. */
    String startTime() default "";

    /**
     * Whether the fake refuses at once what production would refuse, instead of carrying it out with an alert: everything
     * that {@link io.taskroutertest.model.Leniency} lists. For some of it, register a {@link TaskRouterExtension} and say
     * {@code fake.strict(Leniency.PATCH_ON_TASK)}.
     */
    boolean strict() default false;

    /**
     * The port to listen on, for applications that cannot be told; 0 takes a free one when it is first asked for. Tests
     * that fix the same port run one after the other.
     */
    int port() default 0;

    /** Whether the SDK's static {@code Twilio} belongs to the fake. */
    TwilioAccess twilio() default TwilioAccess.STATIC;

    /** How long a fake lives: for a test, or for a class. A method's own fake lives for that test. */
    FakeLifetime lifetime() default FakeLifetime.PER_METHOD;
}
