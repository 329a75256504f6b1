package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.SupportDesk.FIRST_OFFER;
import static io.taskroutertest.assertions.SupportDesk.taskRouter;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutingEventAssertTest {

    @Test
    void anEventHasAResourceAnInstantAndData() {
        assertThat(FIRST_OFFER)
                .isAbout(SupportDesk.MISSED.sid())
                .happenedAt(SupportDesk.START)
                .hasData("WorkerName", "Alice");
    }

    @Test
    void anEventLeadsBackToItsTaskRouter() {
        assertThat(taskRouter())
                .event("worker.created")
                .hasData("WorkerName", "Bob")
                .and()
                .hasTasks(4);
    }
}
