package io.taskroutertest.internal.view;

import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.explain.CallbackFacts;
import io.taskroutertest.internal.explain.Candidate;
import io.taskroutertest.internal.explain.Causes;
import io.taskroutertest.internal.explain.Explainer;
import io.taskroutertest.internal.explain.ExplanationText;
import io.taskroutertest.internal.explain.ReasonText;
import io.taskroutertest.internal.explain.TaskDiagnosis;
import io.taskroutertest.model.Explanation;
import java.util.List;
import java.util.stream.Stream;

/** Shows explanations as a test reads them. */
public final class ExplanationViews {

    private ExplanationViews() {}

    /** @param callbacks what is known of the fake's callbacks: they may be why a reservation is not accepted */
    public static Explanation of(WorldView world, String taskSid, CallbackFacts callbacks) {
        TaskDiagnosis explanation = Explainer.explain(world, taskSid, callbacks);
        if (explanation == null) {
            throw new IllegalArgumentException("This fake has never had a task " + taskSid);
        }
        List<Explanation.WorkerReason> workers = Stream.concat(
                        explanation.members().stream(), explanation.outsiders().stream())
                .map(ExplanationViews::of)
                .toList();
        return new Explanation(
                taskSid, Causes.of(explanation), Causes.route(explanation), workers, ExplanationText.of(explanation));
    }

    private static Explanation.WorkerReason of(Candidate candidate) {
        return new Explanation.WorkerReason(
                candidate.sid(), candidate.name(), candidate.inQueue(), ReasonText.of(candidate));
    }
}
