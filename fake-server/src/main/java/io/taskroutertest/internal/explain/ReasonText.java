package io.taskroutertest.internal.explain;

import java.util.List;
import java.util.stream.Collectors;

/** What kept a worker from a task, as a sentence. */
public final class ReasonText {

    private ReasonText() {}

    /** The first reason; then in short what would have come next. */
    public static String of(Candidate candidate) {
        List<Reason> reasons = candidate.reasons();
        if (reasons.isEmpty()) {
            return candidate.name() + " could take it";
        }
        String first = candidate.name() + " " + of(reasons.get(0)) + candidate.remark();
        return reasons.size() == 1
                ? first
                : first
                        + reasons.stream()
                                .skip(1)
                                .map(ReasonText::of)
                                .collect(Collectors.joining(", and ", "; besides, " + candidate.name() + " ", ""));
    }

    static String of(Reason reason) {
        if (reason instanceof Reason.NotInQueue it) {
            return "is not in queue " + ValueText.quoted(it.queue()) + ": "
                    + (it.findings().isEmpty()
                            ? "its TargetWorkers is empty and matches nobody"
                            : ValueText.findings(it.findings()));
        } else if (reason instanceof Reason.NotTheKnownWorker it) {
            return "is not the worker whom the task names: " + it.attribute()
                    + (it.named() == null
                            ? " has no value, so that this target considers nobody"
                            : " is " + it.named() + (it.known() == null ? ", which names no worker" : ""));
        } else if (reason instanceof Reason.InActivity it) {
            return "is in activity " + ValueText.quoted(it.activity()) + ", which is not available" + it.since();
        } else if (reason instanceof Reason.ChannelUnavailable it) {
            return "is not available on channel " + ValueText.quoted(it.channel());
        } else if (reason instanceof Reason.NoCapacity it) {
            return it.configured() == 0
                    ? "has capacity 0 on channel " + ValueText.quoted(it.channel()) + " and so takes no task there"
                            + holdings(it.holdings())
                    : "uses " + it.used() + " of capacity " + it.configured() + " on channel "
                            + ValueText.quoted(it.channel()) + holdings(it.holdings());
        } else if (reason instanceof Reason.Occupied it) {
            return "does one task at a time and has a live reservation" + holdings(it.holdings());
        } else if (reason instanceof Reason.NotWantedByTarget it) {
            return "does not match the target's expression: "
                    + (it.findings().isEmpty() ? "it is empty and matches nobody" : ValueText.findings(it.findings()));
        } else if (reason instanceof Reason.Later it) {
            return "could take it too, but " + it.chosen() + " came first: " + later(it);
        }
        Reason.Offered offered = (Reason.Offered) reason;
        return switch (offered.status()) {
            case PENDING -> "is offered it until " + offered.deadline();
            case TIMEOUT -> "was offered it and did not answer until " + offered.since();
            default -> "was offered it: " + offered.status().toString() + " since " + offered.since();
        };
    }

    private static String later(Reason.Later reason) {
        Reason.Later.Order order = reason.order();
        if (reason.declined()) {
            return "a worker who rejected the task or did not answer comes after every other";
        }
        return order == null
                ? "longer without a reservation" + (reason.undecided() == null ? "" : ", for " + reason.undecided())
                : order.key() + " is " + order.mine() + ", that of " + reason.chosen() + " is " + order.ofChosen()
                        + " (order_by " + order.by() + ")";
    }

    private static String holdings(List<Reason.Holding> holdings) {
        return holdings.isEmpty()
                ? ""
                : holdings.stream()
                        .limit(3)
                        .map(it -> it.task() + " (priority " + it.priority() + "), "
                                + it.status().toString() + " since " + it.since())
                        .collect(Collectors.joining("; ", ": ", holdings.size() > 3 ? "; …" : ""));
    }
}
