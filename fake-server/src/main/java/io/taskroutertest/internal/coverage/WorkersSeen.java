package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.TaskScope;
import io.taskroutertest.internal.engine.routing.WorkerScope;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.expression.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All workers that a workspace ever had, as they were described. */
final class WorkersSeen {

    /** Tasks times workers. Where there are more, it is not found out whether any fits any. */
    private static final long MOST_PAIRS = 100_000;

    private final List<Worker> described = new ArrayList<>();
    private final Set<String> sids = new HashSet<>();

    void add(Worker worker) {
        described.add(worker);
        sids.add(worker.sid());
    }

    AttributePresence traits(Collection<KeyPath> asked) {
        return AttributePresence.of(
                sids.size(), described.stream().map(Worker::attributes).toList(), asked);
    }

    /** Whether anybody matches, or might with another activity, load or name. */
    boolean canServe(Expression targetWorkers) {
        return changesByItself(targetWorkers)
                || members(targetWorkers).findAny().isPresent();
    }

    /** Whether any of the queue's workers fulfils a target's expression, with any of these tasks. */
    boolean fits(Expression targetWorkers, Expression ofTarget, List<Attributes> tasks) {
        if (changesByItself(targetWorkers) || changesByItself(ofTarget)) {
            return true;
        }
        if (ofTarget.keys().stream().noneMatch(WorkersSeen::readsTask)) {
            return members(targetWorkers).anyMatch(fulfils(ofTarget, Attributes.NONE));
        }
        if (tasks.isEmpty() || (long) tasks.size() * described.size() > MOST_PAIRS) {
            return true;
        }
        List<Worker> members = members(targetWorkers).toList();
        return tasks.stream().anyMatch(task -> members.stream().anyMatch(fulfils(ofTarget, task)));
    }

    private Stream<Worker> members(Expression targetWorkers) {
        return described.stream().filter(worker -> targetWorkers.test(scope(worker)));
    }

    private static Predicate<Worker> fulfils(Expression ofTarget, Attributes task) {
        TaskScope taskScope = new TaskScope(task);
        return worker -> ofTarget.test(path -> switch (path.head()) {
            case "worker" -> scope(worker).valueOf(path);
            case "task" -> taskScope.valueOf(path);
            default -> Value.NULL;
        });
    }

    /** Of what a {@link WorkerScope} knows only what stays while the attributes do. */
    private static Scope scope(Worker worker) {
        return path -> {
            KeyPath bare = WorkerScope.bare(path);
            return bare.isSingle() && bare.head().equals("sid")
                    ? Value.of(worker.sid())
                    : worker.attributes().value().at(bare);
        };
    }

    /** Whether it reads anything of a worker besides attributes and SID. */
    private static boolean changesByItself(Expression expression) {
        return expression.keys().stream().anyMatch(WorkersSeen::isFact);
    }

    private static boolean isFact(KeyPath key) {
        KeyPath bare = WorkerScope.bare(key);
        return WorkerScope.readsActivity(key)
                || WorkerScope.readsChannels(key)
                || (bare.isSingle() && bare.head().equals("friendly_name"));
    }

    /** Whether a key of a worker is none of its attributes. */
    static boolean isNoAttribute(KeyPath key) {
        KeyPath bare = WorkerScope.bare(key);
        return isFact(key) || (bare.isSingle() && bare.head().equals("sid"));
    }

    private static boolean readsTask(KeyPath key) {
        return key.startsWith("task");
    }
}
