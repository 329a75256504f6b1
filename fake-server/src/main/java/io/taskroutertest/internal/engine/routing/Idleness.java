package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.resource.Worker;
import java.util.HashMap;
import java.util.Map;

/**
 * Since when each worker has been without a new reservation, as places in the log: of two reservations made at the same
 * instant one was made first, and so equal workers take turns.
 */
final class Idleness {

    private record OnChannel(String workerSid, String channelSid) {}

    private static final long NEVER = 0;

    private final Map<String, Long> last = new HashMap<>();
    private final Map<OnChannel, Long> lastOnChannel = new HashMap<>();

    void reserved(Worker worker, String channelSid, long place) {
        last.put(worker.sid(), place);
        lastOnChannel.put(new OnChannel(worker.sid(), channelSid), place);
    }

    long last(String workerSid) {
        return last.getOrDefault(workerSid, NEVER);
    }

    long lastOn(String workerSid, String channelSid) {
        return lastOnChannel.getOrDefault(new OnChannel(workerSid, channelSid), NEVER);
    }
}
