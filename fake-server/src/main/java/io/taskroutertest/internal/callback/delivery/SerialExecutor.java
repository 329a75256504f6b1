package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.http.DaemonThreads;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One piece of work after the other, on one thread, which exists while there is something to do. */
final class SerialExecutor implements Executor {

    private final ThreadPoolExecutor thread;
    private final Runnable afterEach;
    private final Consumer<Throwable> broken;

    /**
     * @param afterEach done after each piece that went well
     * @param broken told what a piece failed with; the next one is done all the same
     */
    SerialExecutor(Runnable afterEach, Consumer<Throwable> broken) {
        this.afterEach = afterEach;
        this.broken = broken;
        this.thread = new ThreadPoolExecutor(
                1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThreads.daemons("taskrouter-callback"));
        thread.allowCoreThreadTimeOut(true);
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    @Override
    public void execute(Runnable work) {
        thread.execute(() -> {
            try {
                work.run();
                afterEach.run();
            } catch (RuntimeException | Error failure) {
                broken.accept(failure);
            }
        });
    }

    /** What was not begun yet is never done; what is under way has a second to end. */
    void stop() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
