package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("it looks at all threads of the JVM")
class CallbackThreadsTest extends CallbackTestBase {

    @Test
    void areDaemonsAndEndWithTheCallbacks() {
        List<Thread> before = List.copyOf(Thread.getAllStackTraces().keySet());
        answer("/assignment", "{}");
        center.assigningAt(application.url("/assignment"), null);
        CallbackService callbacks = callbacks();
        center.worker("Alice");
        center.task();
        callbacks.settle();
        List<Thread> started = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .toList();
        callbacks.close();

        assertThat(started).isNotEmpty().allMatch(Thread::isDaemon);
        assertThat(started)
                .filteredOn(thread -> thread.getName().startsWith("taskrouter-callback"))
                .allSatisfy(thread -> assertThat(joined(thread).isAlive()).isFalse());
    }

    private static Thread joined(Thread thread) throws InterruptedException {
        thread.join(AMPLE.toMillis());
        return thread;
    }
}
