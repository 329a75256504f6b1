package io.taskroutertest.internal.coverage;

import static io.taskroutertest.internal.engine.TargetDraft.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTextTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void aBlockForEachWorkflowWithItsFindingsBelow() {
        String billing = scene.queue("Billing", "skills HAS 'billing'");
        String everybody = scene.queue("Everybody", "1==1");
        scene.worker("Alice", "skills", List.of("billing"));
        String flow = scene.workflow("Support Routing")
                .filter(
                        "department == 'billing'",
                        to(billing).timeout(120).skipIf("workers.available == 0"),
                        to(everybody).timeout(300))
                .filter("vip == true", to(everybody))
                .otherwise(everybody)
                .create();
        for (int i = 0; i < 3; i++) {
            scene.task(flow).with("department", "billing").create();
        }
        scene.advance(120);

        assertThat(CoverageText.of(Coverage.of(scene.log(0), 0, true))).isEqualTo("""
                Workflow coverage of 1 fake:

                Scene > Support Routing: 3 tasks
                  filter          target     queue      tasks  offers  timeouts  skipped  expired
                  Filter 1        1 (120 s)  Billing        3       1         3   0 of 2        0
                                  2 (300 s)  Everybody      3       0         0        -        0
                  Filter 2        1          Everybody      0       0         -        -        0  <- never
                  default_filter  -          Everybody      0       0         -        -        0  <- never
                  Hit: targets 2 of 3, timeouts 1 of 2, skip rules 0 of 1, default_filter 0 of 1.
                  ! Workflow "Support Routing", filter "Filter 2" asks for `vip`, which no task of the run had. Give it to the tasks of a test, or take it out.
                """);
    }

    @Test
    void whatIsMissedIsListedOnce() {
        String queue = scene.queue("All", "1==1");
        String flow = scene.workflow("Flow")
                .filter("a == 1", to(queue).timeout(10), to(queue).timeout(10))
                .filter("b == 1", to(queue).timeout(10))
                .otherwise(queue)
                .create();
        scene.task(flow).with("a", 1).create();

        assertThat(Coverage.of(scene.log(0), 0, true).workflows().get(0).notHit())
                .containsExactly(
                        "Workflow \"Flow\", filter \"Filter 1\", target 1 (queue \"All\"): its timeout",
                        "Workflow \"Flow\", filter \"Filter 1\", target 2 (queue \"All\")",
                        "Workflow \"Flow\", filter \"Filter 2\"",
                        "Workflow \"Flow\", default_filter (queue \"All\")");
    }

    @Test
    void withoutWorkflowsItSaysSo() {
        assertThat(CoverageText.of(Coverage.of(scene.log(0), 0, true)))
                .isEqualTo("Workflow coverage of 1 fake: no workflow.\n");
    }

    @Test
    void namesCannotBreakItsLines() {
        scene.workflow("Two\nlines").otherwise(scene.queue("A\tqueue", "1==1")).create();

        assertThat(CoverageText.of(Coverage.of(scene.log(0), 0, true)))
                .contains("Scene > Two lines: 0 tasks\n", "A queue ");
    }
}
