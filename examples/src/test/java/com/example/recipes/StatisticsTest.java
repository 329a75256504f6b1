package com.example.recipes;

import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;

import com.twilio.http.TwilioRestClient;
import com.twilio.rest.taskrouter.v1.workspace.WorkspaceCumulativeStatistics;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.FakeWorkspace;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.junit.TaskRouterTest;
import io.taskroutertest.junit.TwilioAccess;
import io.taskroutertest.worker.Durations;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An hour of two workers and some twenty customers, and what TaskRouter's statistics make of it. */
@TaskRouterTest(workspace = "desk.yaml", twilio = TwilioAccess.INJECTED)
class StatisticsTest {

    @BeforeEach
    void anHourGoesBy(FakeTaskRouter taskRouter) {
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.nothing());
        taskRouter
                .everyWorker()
                .always()
                .accepts()
                .after(ofSeconds(4))
                .handlesFor(Durations.exponential(ofMinutes(2), 1));
        taskRouter.arrivals().poisson(20, ofHours(1), 2).during(ofHours(1));
        taskRouter.clock().advance(ofHours(1));
    }

    @Test
    void theServiceLevelIsKept(FakeTaskRouter taskRouter) {
        assertThat(taskRouter)
                .serviceLevel()
                .ofQueue("Everybody")
                .hasShareAcceptedWithin(ofMinutes(2), 0.9)
                .hasAbandonmentOfAtMost(0);
    }

    /** By the names that TaskRouter gives them, whatever the language of the application that reads them. */
    @Test
    void theFiguresOfTheHourAreAsserted(FakeTaskRouter taskRouter) {
        assertThat(taskRouter)
                .queue("Everybody")
                .statistics()
                .duringTheLast(ofHours(1))
                .hasFigure("reservations_timed_out", 0)
                .hasFigureOfAtMost("avg_task_acceptance_time", 60)
                .hasFigure("total_eligible_workers", 2);
    }

    @Test
    void aDashboardReadsTheSameFiguresOverTheApi(
            FakeTaskRouter taskRouter, FakeWorkspace workspace, TwilioRestClient twilio) {
        WorkspaceCumulativeStatistics hour = WorkspaceCumulativeStatistics.fetcher(workspace.sid())
                .setMinutes(60)
                .fetch(twilio);

        Assertions.assertThat(hour.getTasksCreated())
                .isEqualTo(taskRouter.view().tasks().size());
        Assertions.assertThat(hour.getReservationsTimedOut()).isZero();
    }
}
