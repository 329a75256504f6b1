package io.taskroutertest.assertions;

import io.taskroutertest.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tasks were accepted in another order than expected, or not at all. Why, is told of the first that nobody accepted. */
final class ShouldBeServedInOrder extends RoutingErrorMessage {

    private ShouldBeServedInOrder(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static RoutingErrorMessage shouldBeServedInOrder(Evidence evidence, String subject, ServingOrder order) {
        List<String> lines = new ArrayList<>();
        order.accepted().forEach((task, at) -> lines.add(Texts.task(evidence, task) + ": accepted first at " + at));
        Optional<TaskView> unserved = evidence.tasks().stream()
                .filter(task -> order.expected().contains(task.sid())
                        && !order.accepted().containsKey(task.sid()))
                .findFirst();
        Why why = Why.of(evidence, unserved.orElse(null));
        order.expected().stream()
                .filter(task -> !order.accepted().containsKey(task))
                .forEach(task -> lines.add(Texts.task(evidence, task) + ": never accepted"
                        + (unserved.filter(it -> it.sid().equals(task)).isPresent()
                                ? why.because().replace("\n", ", ")
                                : "")));
        return new ShouldBeServedInOrder(
                        evidence,
                        subject,
                        "to have served in order:"
                                + Texts.lines(order.expected().stream()
                                        .map(task -> Texts.task(evidence, task))
                                        .toList()),
                        "the order was:" + Texts.lines(lines))
                .explained(why);
    }
}
