package io.taskroutertest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.incident.Incident;
import io.taskroutertest.model.ReplayFact;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentOfAFakeTest {

    @TempDir
    Path directory;

    @Test
    void whatAFakeHasDoneIsReadBackAsAnIncident() {
        try (SupportDesk desk = new SupportDesk().answering("/assignment", AssignmentAnswer.nothing())) {
            FakeTaskRouter taskRouter = desk.taskRouter;
            desk.task();
            taskRouter.clock().advance(Duration.ofSeconds(121));
            Path file = directory.resolve("monday.incident.jsonl.gz");

            taskRouter.reports().incident(file);

            Incident incident = Incident.read(file);
            assertThat(incident.problems()).isEmpty();
            assertThat(incident.eventCount())
                    .isEqualTo(taskRouter.view().events().size());
            assertThat(incident.end())
                    .contains(taskRouter
                            .view()
                            .events()
                            .get(taskRouter.view().events().size() - 1)
                            .at());
            assertThat(incident.facts()).extracting(ReplayFact::standing).contains(ReplayFact.Standing.IN_A_DEFINITION);
        }
    }

    @Test
    void aFakeWithoutAWorkspaceHasNoIncident() {
        try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> taskRouter.reports().incident(directory.resolve("none.incident.jsonl")))
                    .withMessage("This fake has no workspace yet: an incident is of one workspace");
        }
    }
}
