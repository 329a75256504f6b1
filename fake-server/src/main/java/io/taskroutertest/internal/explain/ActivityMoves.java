package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Since when a worker is in its activity, and which reservation moved it there. The log is read when first asked. */
final class ActivityMoves {

    private final List<LoggedEvent> log;
    private final long until;
    private @Nullable Map<String, LoggedEvent> last;

    /** @param until the number of the last event that counts */
    ActivityMoves(List<LoggedEvent> log, long until) {
        this.log = log;
        this.until = until;
    }

    /** Returns words that follow "which is not available"; empty where the log does not tell. */
    String since(String workerSid, Function<String, String> taskNames) {
        LoggedEvent move = moves().get(workerSid);
        if (move == null) {
            return "";
        }
        return ((WorkerEvent) move.event()).kind() == WorkerEvent.Kind.CREATED
                ? ", since its creation"
                : ", since " + move.at() + because(workerSid, move, taskNames);
    }

    private Map<String, LoggedEvent> moves() {
        Map<String, LoggedEvent> found = last;
        if (found == null) {
            found = new HashMap<>();
            for (LoggedEvent logged : log) {
                if (logged.number() <= until
                        && logged.event() instanceof WorkerEvent worker
                        && (worker.kind() == WorkerEvent.Kind.CREATED
                                || worker.kind() == WorkerEvent.Kind.ACTIVITY_UPDATED)) {
                    found.put(worker.facts().worker().sid(), logged);
                }
            }
            last = found;
        }
        return found;
    }

    /** A reservation moves its worker at the instant at which it changes itself. */
    private String because(String workerSid, LoggedEvent move, Function<String, String> taskNames) {
        for (int i = log.size() - 1; i >= 0 && !log.get(i).at().isBefore(move.at()); i--) {
            if (log.get(i).at().equals(move.at())
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
