package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.Candidate;
import io.taskroutertest.internal.explain.Causes;
import io.taskroutertest.internal.explain.Explainer;
import io.taskroutertest.internal.explain.ExplanationText;
import io.taskroutertest.internal.explain.ReasonText;
import io.taskroutertest.internal.explain.TaskDiagnosis;
import io.taskroutertest.model.Explanation;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.UnsentCallback;
import java.util.List;
import java.util.stream.Stream;

/** Shows explanations as a test reads them. */
public final class ExplanationViews {

    private ExplanationViews() {}

    /** @param unsent the callbacks that are not sent yet: they are why nobody has answered for a reservation */
    public static Explanation of(WorldView world, String taskSid, List<UnsentCallback> unsent) {
        TaskDiagnosis explanation = Explainer.explain(world, taskSid);
        if (explanation == null) {
            throw new IllegalArgumentException("This fake has never had a task " + taskSid);
        }
        List<Explanation.WorkerReason> workers = Stream.concat(
                        explanation.members().stream(), explanation.outsiders().stream())
                .map(ExplanationViews::of)
                .toList();
        return new Explanation(
                taskSid,
                unsent(explanation, unsent) + Causes.of(explanation),
                Causes.route(explanation),
                workers,
                text(explanation, unsent));
    }

    /** Returns the explanation on several lines, its cause included. */
    public static String text(TaskDiagnosis explanation, List<UnsentCallback> unsent) {
        String cause = "because " + Causes.of(explanation);
        return ExplanationText.of(explanation)
                .replace(cause, "because " + unsent(explanation, unsent) + Causes.of(explanation));
    }

    /** Returns what to put before the cause: empty unless a pending reservation waits for a callback to be sent. */
    public static String unsent(TaskDiagnosis explanation, List<UnsentCallback> unsent) {
        return unsent.stream()
                .filter(callback -> callback.kind().isAssignment()
                        && explanation.offers().stream()
                                .anyMatch(it ->
                                        it.sid().equals(callback.about()) && it.status() == ReservationStatus.PENDING))
                .findFirst()
                .map(callback -> "the assignment callback to " + callback.url()
                        + " is not sent yet: the URL is relative, and the application's URL is unknown until"
                        + " taskRouter.applicationUrl(…) or a handler of taskRouter.callbacks() is set; ")
                .orElse("");
    }

    private static Explanation.WorkerReason of(Candidate candidate) {
        return new Explanation.WorkerReason(
                candidate.sid(), candidate.name(), candidate.inQueue(), ReasonText.of(candidate));
    }
}
