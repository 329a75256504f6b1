package com.example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Spring's cache of contexts works as without the testkit: the application starts once for tests that are alike. */
class ContextCachingTest {

    private static final AtomicReference<ApplicationContext> FIRST = new AtomicReference<>();

    @Nested
    @DeskTest
    class OneTestClass {
        @Test
        void startsTheApplicationOrFindsIt(@Autowired ApplicationContext context, FakeTaskRouter taskRouter) {
            FIRST.compareAndSet(null, context);

            assertThat(context).isSameAs(FIRST.get());
            assertThat(taskRouter.view().tasks()).isEmpty();
        }
    }

    @Nested
    @DeskTest
    class AnotherTestClass {
        @Test
        void findsTheApplicationOrStartsIt(@Autowired ApplicationContext context, FakeTaskRouter taskRouter) {
            FIRST.compareAndSet(null, context);

            assertThat(context).isSameAs(FIRST.get());
            assertThat(taskRouter.view().tasks()).isEmpty();
        }
    }
}
