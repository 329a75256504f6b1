package io.taskroutertest.internal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for what a report mentions over and over: ten thousand tasks with their SIDs and words written out at every
 * mention would be a file that no browser likes.
 */
final class ReportIndex {

    /** What stands for something that is not there. */
    static final int NONE = -1;

    private final Instant start;
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> tasks = new LinkedHashMap<>();
    private final Map<String, Integer> workers = new LinkedHashMap<>();
    private final Map<String, Integer> queues = new LinkedHashMap<>();

    ReportIndex(Instant start) {
        this.start = start;
    }

    /** Milliseconds since the start. */
    long at(Instant instant) {
        return Duration.between(start, instant).toMillis();
    }

    long at(@Nullable Instant instant, long otherwise) {
        return instant == null ? otherwise : at(instant);
    }

    int text(@Nullable String text) {
        return text == null ? NONE : number(texts, text);
    }

    /** In order of first mention, which is how the timeline in print numbers tasks. */
    int task(String sid) {
        return number(tasks, sid);
    }

    boolean knowsTask(String sid) {
        return tasks.containsKey(sid);
    }

    int worker(String sid) {
        return number(workers, sid);
    }

    /** A task routed straight to a worker waits in no queue, and has a lane all the same: {@code ""}. */
    int queue(String sid) {
        return number(queues, sid);
    }

    List<String> texts() {
        return List.copyOf(texts.keySet());
    }

    List<String> tasks() {
        return List.copyOf(tasks.keySet());
    }

    List<String> workers() {
        return List.copyOf(workers.keySet());
    }

    List<String> queues() {
        return List.copyOf(queues.keySet());
    }

    private static int number(Map<String, Integer> numbers, String key) {
        Integer known = numbers.putIfAbsent(key, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
