package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.RequiredString;
import io.taskroutertest.internal.expression.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the queues that a change of a worker can concern, so that most expressions are never asked about it. */
final class QueueFinder {

    private final WorkspaceState workspace;
    private final Map<String, List<QueueMembers>> ofWorker = new HashMap<>();
    private final List<QueueMembers> readingActivity = new ArrayList<>();
    private final List<QueueMembers> readingChannels = new ArrayList<>();
    private final List<QueueMembers> unanchored = new ArrayList<>();
    private final Map<Place, Map<String, List<QueueMembers>>> anchored = new LinkedHashMap<>();

    /** Where an anchor looks. */
    private record Place(KeyPath key, boolean isElement) {}

    QueueFinder(WorkspaceState workspace) {
        this.workspace = workspace;
    }

    void add(QueueMembers queue) {
        for (String workerSid : queue.workerSids()) {
            joined(workerSid, queue);
        }
        if (queue.mustAsk(QueueMembers.Change.ACTIVITY)) {
            readingActivity.add(queue);
        }
        if (queue.mustAsk(QueueMembers.Change.CHANNELS)) {
            readingChannels.add(queue);
        }
        RequiredString anchor = queue.anchor();
        if (anchor == null) {
            unanchored.add(queue);
        } else {
            anchored.computeIfAbsent(new Place(anchor.key(), anchor.isElement()), place -> new HashMap<>())
                    .computeIfAbsent(anchor.string(), string -> new ArrayList<>())
                    .add(queue);
        }
    }

    void remove(QueueMembers queue) {
        for (String workerSid : queue.workerSids()) {
            left(workerSid, queue);
        }
        readingActivity.remove(queue);
        readingChannels.remove(queue);
        unanchored.remove(queue);
        RequiredString anchor = queue.anchor();
        if (anchor != null) {
            anchored.getOrDefault(new Place(anchor.key(), anchor.isElement()), Map.of())
                    .getOrDefault(anchor.string(), new ArrayList<>())
                    .remove(queue);
        }
    }

    void joined(String workerSid, QueueMembers queue) {
        ofWorker.computeIfAbsent(workerSid, sid -> new ArrayList<>(2)).add(queue);
    }

    void left(String workerSid, QueueMembers queue) {
        ofWorker.computeIfPresent(workerSid, (sid, queues) -> {
            queues.remove(queue);
            return queues.isEmpty() ? null : queues;
        });
    }

    /** The queues that have the worker, and those that may have it now. */
    Collection<QueueMembers> concerned(Worker worker, QueueMembers.Change change) {
        List<QueueMembers> present = ofWorker.getOrDefault(worker.sid(), List.of());
        List<QueueMembers> reading = switch (change) {
            case DESCRIPTION -> unanchored;
            case ACTIVITY -> readingActivity;
            case CHANNELS -> readingChannels;
        };
        if (reading.isEmpty() && change != QueueMembers.Change.DESCRIPTION) {
            return List.copyOf(present);
        }
        Set<QueueMembers> queues = new LinkedHashSet<>(present);
        queues.addAll(reading);
        if (change == QueueMembers.Change.DESCRIPTION) {
            lookUp(new WorkerScope(workspace, worker), queues);
        }
        return queues;
    }

    private void lookUp(WorkerScope scope, Set<QueueMembers> found) {
        anchored.forEach((place, queues) -> {
            Value value = scope.valueOf(place.key());
            if (!RequiredString.isPlain(value, place.isElement())) {
                queues.values().forEach(found::addAll);
            } else if (value instanceof Value.Text text) {
                found.addAll(queues.getOrDefault(text.value(), List.of()));
            } else if (value instanceof Value.Arr array) {
                for (Value element : array.elements()) {
                    if (element instanceof Value.Text text) {
                        found.addAll(queues.getOrDefault(text.value(), List.of()));
                    }
                }
            }
        });
    }
}
