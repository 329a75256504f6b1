package io.taskroutertest.junit;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where tests wait until a number of them run at the same time, as only {@link Kit#runAllAtOnce} promises. */
final class Meeting {

    /** Ends a run that would hang; no test depends on how long anything takes. */
    static final int LIMIT_IN_MINUTES = 10;

    private final CyclicBarrier barrier;

    Meeting(int parties) {
        barrier = new CyclicBarrier(parties);
    }

    void await() {
        try {
            barrier.await(LIMIT_IN_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("%d tests did not run at the same time".formatted(barrier.getParties()), e);
        }
    }
}
