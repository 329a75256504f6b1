package com.example.desk;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;

import io.taskroutertest.FakeTaskRouter;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@DeskTest
class AssignmentTest {

    @Autowired
    private Desk desk;

    @BeforeEach
    void tellTaskRouterWhereTheDeskListens(FakeTaskRouter taskRouter, @Value("${local.server.port}") int port) {
        taskRouter.applicationUrl(URI.create("http://localhost:" + port));
    }

    @Test
    void theDeskAcceptsWhatItsWorkerIsOffered(FakeTaskRouter taskRouter) {
        desk.escalate("c-42", "printers");

        assertThat(taskRouter)
                .taskWhere("customer", "c-42")
                .isAssignedTo("Alice")
                .isInQueue("Printers");
    }

    @RepeatedTest(2)
    void eachTestHasAFakeOfItsOwnThoughSpringKeepsTheApplication(FakeTaskRouter taskRouter) {
        desk.escalate("c-42", "networks");

        assertThat(taskRouter).onlyTask().isInQueue("Everyone");
    }
}
