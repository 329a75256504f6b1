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
        scene.reject(task);
        scene.move(scene.lastReservation(task).workerSid(), "Available");
        scene.reject(task);
        scene.read(view -> view.workers().named("Alice"));
        scene.moveRejecting(scene.pending(task).workerSid(), "Offline");
        scene.advance(30);

        assertThat(text(task)).isEqualTo("");
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
                .read(world -> ExplanationText.of(Objects.requireNonNull(Explainer.explain(world, task))));
    }
}
