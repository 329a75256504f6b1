package io.taskroutertest.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.TargetDraft;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an explanation looks like as a whole. */
class ExplanationTextTest {

    private final Scene scene = Scene.multitasking();

    @Test
    void everySectionIsShown() {
        String billing = scene.queue("Billing", "skills HAS 'billing'");
        String managers = scene.queue("Managers", "manager == true");
        String flow = scene.workflow("Support")
                .filter("vip == true", TargetDraft.to(managers))
                .filter(
                        "department == 'billing'",
                        TargetDraft.to(billing).timeout(30),
                        TargetDraft.to(managers).where("worker.level >= task.level"))
                .create();
        scene.worker("Alice", "skills", List.of("billing"));
        scene.worker("Bob", "manager", true, "level", 2);
        scene.workerIn("Offline", "Carol", "manager", true, "level", 5);
        String task = scene.task(flow).with("department", "billing", "level", 3).create();
        scene.moveRejecting(scene.pending(task).workerSid(), "Offline");
        scene.advance(30);

        assertThat(text(task)).isEqualTo("""
                        task 1 {"department":"billing","level":3} (%s) is pending, in queue "Managers", priority 0
                        because none of the 2 workers of queue "Managers" can take it; the nearest miss: Bob does not match the target's expression: worker.level >= task.level is false: worker.level is 2, task.level is 3; offered 1 time before, the last time to Alice (rejected at 2026-01-01T00:00:00.003Z)
                        it waits for 30 s; its Timeout ends in 86370 s
                        Filters of workflow "Support":
                          "Filter 1" does not match: vip == true is false: vip has no value
                        > "Filter 2" matches: department == 'billing' is true: department is "billing"
                        Targets:
                          "Filter 2" target 1, queue "Billing", timeout 30 s, entered at 2026-01-01T00:00:00.003Z, timed out at 2026-01-01T00:00:30.003Z
                        > "Filter 2" target 2, queue "Managers", expression worker.level >= task.level, entered at 2026-01-01T00:00:30.003Z
                        Its place on channel "default": 1 of 1 (FIFO)
                        Workers of queue "Managers" (manager == true), nearest miss first:
                          Bob does not match the target's expression: worker.level >= task.level is false: worker.level is 2, task.level is 3
                          Carol is in activity "Offline", which is not available, since its creation
                        Other workers, nearest miss first:
                          Alice is not in queue "Managers": manager == true is false: manager has no value
                        Offers:
                          Alice: rejected at 2026-01-01T00:00:00.003Z, offered at 2026-01-01T00:00:00.003Z until 2026-01-01T00:02:00.003Z""".formatted(task));
    }

    @Test
    void longListsAreCut() {
        String queue = scene.queue("Experts", "level > 3");
        for (int i = 0; i < 12; i++) {
            scene.worker("W" + i, "level", i % 3);
        }

        assertThat(text(scene.task(scene.workflowTo(queue)).create())).contains("  … and 2 more");
    }

    @Test
    void whateverStandsInAttributesEachWorkerHasOneLine() {
        String queue = scene.queue("Experts", "note == 'x'");
        scene.worker("Alice", "note", "a\nb\t" + "c".repeat(200));

        assertThat(text(scene.task(scene.workflowTo(queue)).create()).lines())
                .filteredOn(line -> line.startsWith("  Alice"))
                .singleElement()
                .asString()
                .contains("note is \"a b c")
                .contains("…");
    }

    private String text(String task) {
        return scene.engine()
                .read(world ->
                        ExplanationText.of(Objects.requireNonNull(Explainer.explain(world, task, CallbackFacts.NONE))));
    }
}
