package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Moments of the past, asked for in any order and looked at in the order of the log, so that it is replayed once. */
final class PastStates {

    private record Question(String workspaceSid, long number, Consumer<WorkspaceView> asker) {}

    private final List<Question> questions = new ArrayList<>();

    /**
     * Asks for a workspace as it was after all events up to that number of the log. Of questions about one moment the
     * first is answered first.
     */
    void at(String workspaceSid, long number, Consumer<WorkspaceView> asker) {
        questions.add(new Question(workspaceSid, number, asker));
    }

    /** Answers all questions; a view is good only until the asker returns. */
    void look(List<LoggedEvent> log) {
        Map<String, LogReplay> replays = new HashMap<>();
        questions.sort(Comparator.comparingLong(Question::number));
        for (Question question : questions) {
            LogReplay replay = replays.computeIfAbsent(question.workspaceSid(), sid -> new LogReplay(log, sid));
            question.asker().accept(replay.upTo(question.number()));
        }
    }
}
