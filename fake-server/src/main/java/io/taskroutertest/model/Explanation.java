package io.taskroutertest.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * Explains why a task is where it is: why it has no reservation, why one worker was chosen and another was not, why it was canceled.
 *
 * <pre>{@code
 * Explanation why = taskRouter.view().explain(task.getSid());
 * why.firstReason("Alice");   // Alice is in activity "Offline", which is not available
 * System.out.println(why);
 * }</pre>
 *
 * <p>The texts are for people to read, and may change with any version; no program should depend on their words.
 *
 * @param taskSid what it is about
 * @param cause the most probable cause in one line
 * @param route how the task came to its queue, in one line; empty for a task without one
 * @param workers the workers of the task's queue, nearest miss first, then all others, those first for whom fewest
 *     comparisons of the queue's expression would have to be true. Of a task that waits they tell how it is now, of one that
 *     was offered how it was when the offer was made, of any other how it was right before the task's end
 * @param text all of it, on several lines: the filters with the values of their comparisons, the targets passed, the
 *     workers, the offers, the alerts
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Explanation(String taskSid, String cause, String route, List<WorkerReason> workers, String text) {

    public Explanation {
        workers = List.copyOf(workers);
    }

    /**
     * What a worker has to do with the task.
     *
     * @param inQueue whether the expression of the task's queue matches the worker
     * @param reason what first keeps the worker from the task, as a sentence, such as {@code Alice uses 1 of capacity 1 on
     *     channel "voice": task 1 (priority 0), pending since 2026-01-01T00:00:00Z}
     */
    @API(status = API.Status.EXPERIMENTAL, since = "0.1")
    public record WorkerReason(String sid, String name, boolean inQueue, String reason) {}

    /**
     * What first keeps a worker from the task, or gives it to the worker.
     *
     * @param worker friendly name, in any case, or SID
     * @return empty if there was no such worker
     */
    public Optional<String> firstReason(String worker) {
        return workers.stream()
                .filter(it -> it.sid().equals(worker)
                        || it.name().toLowerCase(Locale.ROOT).equals(worker.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(WorkerReason::reason);
    }

    /** The {@link #text()}. */
    @Override
    public String toString() {
        return text;
    }
}
