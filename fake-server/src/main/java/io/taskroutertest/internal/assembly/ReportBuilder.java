package io.taskroutertest.internal.assembly;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.CallbackFacts;
import io.taskroutertest.internal.explain.Explainer;
import io.taskroutertest.internal.explain.ExplanationText;
import io.taskroutertest.internal.report.HtmlReport;
import io.taskroutertest.internal.report.PackedTexts;
import io.taskroutertest.internal.view.ResourceHistory;
import io.taskroutertest.model.TaskStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** An HTML report on a fake: its log, and explanations of the tasks that people will ask about. */
final class ReportBuilder {

    /** An explanation looks at every worker, in some two microseconds: as many looks as a person waits for. */
    static final int MOST_LOOKS = 2_000_000;

    /** As many are explained however many workers there are. */
    static final int FEWEST_EXPLANATIONS = 200;

    private ReportBuilder() {}

    static String html(FakeServer server, String title, String note, Instant start) {
        CallbackFacts callbacks = server.callbackFacts();
        return server.readHistory((world, history) -> {
            List<LoggedEvent> log = world.log().after(0);
            Instant begin =
                    server.isOnRealClock() && !log.isEmpty() ? log.get(0).at() : start;
            return HtmlReport.of(
                    new HtmlReport.Subject(title, note, begin, world.now()),
                    log,
                    explanations(world, history, callbacks));
        });
    }

    private static PackedTexts explanations(WorldView world, ResourceHistory history, CallbackFacts callbacks) {
        int workers = world.workspaces().all().stream()
                .mapToInt(workspace -> workspace.workers().size())
                .sum();
        Set<String> taskSids = history.tasks().stream()
                .map(TaskFacts::task)
                .sorted(Comparator.comparingInt(task -> interest(task.status())))
                .limit(Math.max(FEWEST_EXPLANATIONS, MOST_LOOKS / Math.max(1, workers)))
                .map(Task::sid)
                .collect(Collectors.toSet());
        PackedTexts texts = new PackedTexts();
        Explainer.explain(
                world,
                taskSids,
                callbacks,
                explanation -> texts.add(explanation.task().sid(), ExplanationText.of(explanation)));
        return texts;
    }

    /** First those that nobody has taken, then those that nobody will take. */
    private static int interest(TaskStatus status) {
        return switch (status) {
            case PENDING -> 0;
            case CANCELED -> 1;
            case RESERVED -> 2;
            case ASSIGNED, WRAPPING -> 3;
            case COMPLETED -> 4;
        };
    }
}
