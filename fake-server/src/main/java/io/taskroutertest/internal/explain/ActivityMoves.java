package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Since when a worker is in its activity, and which reservation moved it there. The log is read once, when first asked, for
 * all explanations together.
 */
final class ActivityMoves {

    private static final int NEAR = 20;

    private final List<LoggedEvent> log;
    private @Nullable Map<String, List<Integer>> places;

    ActivityMoves(List<LoggedEvent> log) {
        this.log = log;
    }

    /**
     * Returns words that follow "which is not available"; empty where the log does not tell.
     *
     * @param until the number of the last event that counts
     */
    String since(String workerSid, long until, Function<String, String> taskNames) {
        int place = last(workerSid, until);
        if (place < 0) {
            return "";
        }
        LoggedEvent move = log.get(place);
        return ((WorkerEvent) move.event()).kind() == WorkerEvent.Kind.CREATED
                ? ", since its creation"
                : ", since " + move.at() + because(workerSid, place, taskNames);
    }

    private int last(String workerSid, long until) {
        List<Integer> own = places().getOrDefault(workerSid, List.of());
        for (int i = own.size() - 1; i >= 0; i--) {
            if (log.get(own.get(i)).number() <= until) {
                return own.get(i);
            }
        }
        return -1;
    }

    private Map<String, List<Integer>> places() {
        Map<String, List<Integer>> found = places;
        if (found == null) {
            found = new HashMap<>();
            for (int i = 0; i < log.size(); i++) {
                if (log.get(i).event() instanceof WorkerEvent worker
                        && (worker.kind() == WorkerEvent.Kind.CREATED
                                || worker.kind() == WorkerEvent.Kind.ACTIVITY_UPDATED)) {
                    found.computeIfAbsent(worker.facts().worker().sid(), sid -> new ArrayList<>())
                            .add(i);
                }
            }
            places = found;
        }
        return found;
    }

    /** A reservation moves its worker by the events next to its own, at the same instant. */
    private String because(String workerSid, int place, Function<String, String> taskNames) {
        for (int i = Math.max(0, place - NEAR); i < Math.min(log.size(), place + NEAR); i++) {
            if (log.get(i).at().equals(log.get(place).at())
                    && log.get(i).event() instanceof ReservationEvent reserved
                    && reserved.reservation().workerSid().equals(workerSid)) {
                String words = words(reserved.kind());
                if (words != null) {
                    return ", when its reservation for "
                            + taskNames.apply(reserved.reservation().taskSid()) + " " + words;
                }
            }
        }
        return "";
    }

    private static @Nullable String words(ReservationEvent.Kind kind) {
        return switch (kind) {
            case TIMEOUT -> "timed out";
            case REJECTED -> "was rejected";
            case COMPLETED -> "was completed";
            default -> null;
        };
    }
}
