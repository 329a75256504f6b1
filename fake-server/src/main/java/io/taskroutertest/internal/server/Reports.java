package io.taskroutertest.internal.server;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskFacts;
import io.taskroutertest.internal.engine.model.TaskStatus;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.Explainer;
import io.taskroutertest.internal.explain.Explanation;
import io.taskroutertest.internal.explain.ExplanationText;
import io.taskroutertest.internal.report.History;
import io.taskroutertest.internal.report.HtmlReport;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An HTML report on a fake: its log, and explanations of the tasks that people will ask about. */
final class Reports {

    /** Each looks at the log and at all workers; for more than that nobody wants to wait, or to read. */
    static final int MOST_EXPLANATIONS = 200;

    private Reports() {}

    static String html(FakeServer server, String title, String note, Instant start) {
        return server.readHistory((world, history) -> {
            List<LoggedEvent> log = world.log().after(0);
            Instant begin =
                    server.isOnRealClock() && !log.isEmpty() ? log.get(0).at() : start;
            return HtmlReport.of(
                    new HtmlReport.Subject(title, note, begin, world.now()), log, explanations(world, history));
        });
    }

    private static Map<String, String> explanations(WorldView world, History history) {
        Map<String, String> explanations = new LinkedHashMap<>();
        history.tasks().stream()
                .map(TaskFacts::task)
                .sorted(Comparator.comparingInt(task -> interest(task.status())))
                .limit(MOST_EXPLANATIONS)
                .forEach(task -> {
                    Explanation explanation = Explainer.explain(world, task.sid());
                    if (explanation != null) {
                        explanations.put(task.sid(), ExplanationText.of(explanation));
                    }
                });
        return explanations;
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
