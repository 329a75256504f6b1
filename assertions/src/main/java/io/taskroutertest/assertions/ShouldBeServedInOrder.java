package io.taskroutertest.assertions;

import io.taskroutertest.model.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tasks were accepted in another order than expected, or not at all. Why, is told of the first that nobody accepted. */
final class ShouldBeServedInOrder extends RoutingErrorMessage {

    private ShouldBeServedInOrder(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    static RoutingErrorMessage shouldBeServedInOrder(Evidence evidence, String subject, AcceptanceOrder order) {
        List<String> lines = new ArrayList<>();
        order.accepted()
                .forEach((task, at) -> lines.add(Descriptions.task(evidence, task) + ": accepted first at " + at));
        Optional<TaskView> unserved = evidence.tasks().stream()
                .filter(task -> order.expected().contains(task.sid())
                        && !order.accepted().containsKey(task.sid()))
                .findFirst();
        TaskCause why = TaskCause.of(evidence, unserved.orElse(null));
        order.expected().stream()
                .filter(task -> !order.accepted().containsKey(task))
                .forEach(task -> lines.add(Descriptions.task(evidence, task) + ": never accepted"));
        return new ShouldBeServedInOrder(
                        evidence,
                        subject,
                        "to have served in order: "
                                + order.expected().stream()
                                        .map(task -> Descriptions.task(evidence, task))
                                        .collect(Collectors.joining(", ")),
                        unserved.map(task -> Descriptions.task(evidence, task) + " was never accepted" + why.because()
                                                + "\nand ")
                                        .orElse("")
                                + "the order was:" + Descriptions.lines(lines))
                .explained(why)
                .comparing(order.expected(), List.copyOf(order.accepted().keySet()));
    }
}
