package io.taskroutertest.internal.engine.catalogue;

import io.taskroutertest.internal.engine.Plain;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What no request over REST can ask of a default fake: declared SIDs, lowered limits, rows that are not there. */
final class EngineProvocations {

    private static final String SID = "WK" + "1".repeat(32);

    private EngineProvocations() {}

    static List<Provocation> all() {
        return List.of(
                refused(
                        RequestErrors.NO_ROW,
                        "WT1 was not found",
                        Limits.DEFAULT,
                        scene -> new DeleteTask(scene.workspace(), "WT1", null)),
                refused(
                        WorkspaceErrors.SID_TAKEN,
                        "Sid " + SID + " is taken already; a SID names one resource for ever",
                        Limits.DEFAULT,
                        scene -> {
                            scene.execute(worker(scene, SID, "Ana"));
                            return worker(scene, SID, "Ben");
                        }),
                refused(
                        WorkspaceErrors.SID_OF_OTHER_KIND,
                        "Sid 'WA1' is none of a worker; it begins with WK, followed by 32 hexadecimal digits",
                        Limits.DEFAULT,
                        scene -> worker(scene, "WA1", "Ana")),
                refused(
                        WorkspaceErrors.UNKNOWN_PART,
                        "A new workspace has no activity or task channel 'Lunch'",
                        Limits.DEFAULT,
                        scene -> CreateWorkspace.of(Scene.ACCOUNT, "Other")
                                .withDeclaredSids(Map.of("Lunch", "WA" + "1".repeat(32)))),
                refused(
                        WorkspaceErrors.LIMIT_REACHED,
                        "Workspace WS has 0 workers already; the limit of workers per workspace is 0",
                        Limits.DEFAULT.with(TaskRouterLimit.WORKERS_PER_WORKSPACE, 0),
                        scene -> worker(scene, null, "Ana")));
    }

    private static Command<?> worker(Scene scene, String sid, String name) {
        return new CreateWorker(scene.workspace(), sid, name, scene.activity("Offline"), Plain.attributes());
    }

    private static Provocation refused(
            Entry entry, String text, Limits limits, Function<Scene, ? extends Command<?>> command) {
        return new Provocation(entry, text, () -> {
            Scene scene = Scene.multitasking(new Settings(0, Settings.DEFAULT_START, limits, Set.of()));
            Command<?> refused = command.apply(scene);
            try {
                throw new AssertionError("not refused: " + scene.execute(refused));
            } catch (Refusal refusal) {
                Message said = refusal.said();
                return new Said(said.status(), said.answeredCode(), said.text().replace(scene.workspace(), "WS"));
            }
        });
    }
}
