package io.taskroutertest.internal.door;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lets a limited number of requests run at once; the others wait without a thread, in the order in which they came.
 *
 * <p>Requests of the control API wait for applications, which meanwhile ask the REST API of the same server: they must not
 * use up the threads that those need.
 */
final class Turns {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;

    Turns(int most) {
        free = most;
    }

    /** Takes a turn if one is free. */
    synchronized boolean take() {
        if (free == 0) {
            return false;
        }
        free--;
        return true;
    }

    /** Calls back once there is a turn, which is then taken. */
    void await(Runnable go) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(go);
                return;
            }
            free--;
        }
        go.run();
    }

    /** Hands the turn to the next request that waits. */
    void release() {
        @Nullable Runnable next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                free++;
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
