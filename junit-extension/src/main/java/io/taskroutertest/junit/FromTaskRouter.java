package io.taskroutertest.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * A field of a {@link TaskRouterTest} class that gets what a parameter of its type would get.
 *
 * <pre>{@code
 * @TaskRouterTest
 * class EscalationTest {
 *
 *   @FromTaskRouter
 *   FakeTaskRouter taskRouter;
 *
 *   @FromTaskRouter
 *   TwilioRestClient client;
 * }
 * }</pre>
 *
 * <p>Instance fields are set before the {@code @BeforeEach} methods of each test. A static field is set before
 * the {@code @BeforeAll} methods, and gives the class one fake that all of its tests share. Private and final fields,
 * and types that {@link TaskRouterTest} does not list, are refused.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface FromTaskRouter {}
