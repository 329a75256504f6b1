package io.taskroutertest.assertions;

import io.taskroutertest.model.EventType;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskQueueView;
import io.taskroutertest.model.WorkerView;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names that make sense in an assertion: those of what is there, and of what once was, which only the events
 * remember.
 */
final class KnownNames {

    private KnownNames() {}

    /** Friendly names. */
    static Set<String> workers(Evidence evidence) {
        Set<String> names = names(evidence.workers().stream().map(WorkerView::name));
        evidence.reservations().stream().map(ReservationView::worker).forEach(names::add);
        fromEvents(evidence, "WorkerName").forEach(names::add);
        return names;
    }

    /** Whether there is, or was, a worker of that friendly name or SID. */
    static boolean isWorker(Evidence evidence, String nameOrSid) {
        return evidence.workers().stream().anyMatch(worker -> isMeant(nameOrSid, worker.name(), worker.sid()))
                || workers(evidence).contains(nameOrSid)
                || fromEvents(evidence, "WorkerSid").anyMatch(nameOrSid::equals);
    }

    static Set<String> taskQueues(Evidence evidence) {
        Set<String> names = names(evidence.taskQueues().stream().map(TaskQueueView::name));
        fromEvents(evidence, "TaskQueueName").forEach(names::add);
        return names;
    }

    static Set<String> workflows(Evidence evidence) {
        return names(fromEvents(evidence, "WorkflowName"));
    }

    /** Unique names. */
    static Set<String> taskChannels(Evidence evidence) {
        return names(fromEvents(evidence, "TaskChannelUniqueName"));
    }

    static Set<String> activities(Evidence evidence) {
        Set<String> names = names(evidence.workers().stream().map(WorkerView::activity));
        fromEvents(evidence, "ActivityName").forEach(names::add);
        fromEvents(evidence, "WorkerActivityName").forEach(names::add);
        fromEvents(evidence, "WorkerPreviousActivityName").forEach(names::add);
        return names;
    }

    /** The types that TaskRouter documents, and whatever else has happened. */
    static Set<String> eventTypes(Evidence evidence) {
        Set<String> types = new LinkedHashSet<>(EventType.ALL);
        evidence.events().stream().map(RoutingEvent::type).forEach(types::add);
        return types;
    }

    static boolean isMeant(String nameOrSid, String name, String sid) {
        return nameOrSid.equals(name) || nameOrSid.equals(sid);
    }

    private static Stream<String> fromEvents(Evidence evidence, String parameter) {
        return evidence.events().stream()
                .map(event -> event.data().get(parameter))
                .filter(Objects::nonNull);
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(LinkedHashSet::new, Set::add, Set::addAll);
    }
}
