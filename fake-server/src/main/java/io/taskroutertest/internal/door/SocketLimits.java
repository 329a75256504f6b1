package io.taskroutertest.internal.door;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * Limits what clients over sockets can use up.
 *
 * @param bodyBytes the largest body of a request to the REST API
 * @param controlBodyBytes the largest body of a request to the control API
 * @param bodyTime how long a body may take to arrive, in real time
 * @param controlRequests how many requests of the control API run at once; the others wait
 * @param outOfMemory receives the error when a request runs out of memory
 */
public record SocketLimits(
        long bodyBytes,
        long controlBodyBytes,
        Duration bodyTime,
        int controlRequests,
        Consumer<OutOfMemoryError> outOfMemory) {

    private static final long MIB = 1L << 20;

    /** Enough threads for the REST API while all turns of the control API wait for applications. */
    static final int THREADS = 256;

    public static final SocketLimits DEFAULT =
            new SocketLimits(MIB, 64 * MIB, Duration.ofSeconds(10), THREADS / 4, exhausted -> {});

    public SocketLimits controlBodyBytes(long bytes) {
        return new SocketLimits(bodyBytes, bytes, bodyTime, controlRequests, outOfMemory);
    }

    public SocketLimits outOfMemory(Consumer<OutOfMemoryError> handler) {
        return new SocketLimits(bodyBytes, controlBodyBytes, bodyTime, controlRequests, handler);
    }
}
