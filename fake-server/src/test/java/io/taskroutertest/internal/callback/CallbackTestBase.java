package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** One application and one engine; what a test opens is closed after it. */
abstract class CallbackTestBase {

    static final String TOKEN = "12345";

    /** Only a hang reaches it, however slow the machine. */
    static final Duration AMPLE = Duration.ofMinutes(10);

    final Application application;
    final List<CountDownLatch> latches = new ArrayList<>();
    CallCenter center = new CallCenter();
    private CallbackService callbacks;

    CallbackTestBase() {
        try {
            application = new Application();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CallbackService callbacks() {
        return callbacks(CallbackSettings.inVirtualTime(account -> TOKEN).withSettleLimit(AMPLE));
    }

    CallbackService callbacks(CallbackSettings settings) {
        callbacks = new CallbackService(center.engine, settings);
        return callbacks;
    }

    /** With ample time for all but one URL, whose limit is a matter of the test. */
    static CallbackSettings inRealTime(Duration forEachUrl, Duration forEvents) {
        return CallbackSettings.inRealTime(account -> TOKEN)
                .withSettleLimit(AMPLE)
                .withDeadlines(forEachUrl, AMPLE, forEvents);
    }

    static CallbackSettings impatient() {
        return CallbackSettings.inVirtualTime(account -> TOKEN).withSettleLimit(Duration.ofMillis(100));
    }

    /** Opened after the test at the latest, so that no handler outlives it. */
    CountDownLatch latch() {
        CountDownLatch latch = new CountDownLatch(1);
        latches.add(latch);
        return latch;
    }

    static void await(CountDownLatch latch) {
        try {
            if (!latch.await(AMPLE.toMinutes(), TimeUnit.MINUTES)) {
                throw new AssertionError("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A port on which nobody listens. */
    static String deadUrl() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort() + "/dead";
        }
    }

    void answer(String path, String json) {
        application.at(path, request -> Application.Response.json(json));
    }

    @AfterEach
    void close() {
        latches.forEach(CountDownLatch::countDown);
        if (callbacks != null) {
            callbacks.close();
        }
        application.close();
    }
}
