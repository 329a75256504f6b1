package com.example.desk;

import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A test of the whole desk: Spring starts it once for all tests that say this, and each test has a fake of its own. The
 * desk's client is a bean with the desk's own credentials, so its requests reach the fake of that account.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "desk.auth-token=desk-token")
@TaskRouterTest(
        workspace = "/desk.yaml",
        accountSid = "AC00000000000000000000000000de5c00",
        authToken = "desk-token",
        twilio = TwilioAccess.INJECTED)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DeskTest {}
