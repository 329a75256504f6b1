package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.model.SentCallback;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The handlers in this JVM: for one URL as configured, with or without its connection overrides, or for all that have
 * none of their own.
 */
public final class CallbackHandlers {

    private static final String ANY = "";

    private final Map<String, CallbackHandler> assignments = new ConcurrentHashMap<>();
    private final Map<String, CallbackHandler> events = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable AssertionError> failed = new AtomicReference<>();
    private final AwaitedThreads threads = new AwaitedThreads();
    private volatile Runnable whenRegistered = () -> {};

    /** Returns the threads that run handlers at present. */
    public AwaitedThreads threads() {
        return threads;
    }

    /** @param listener takes the place of the one before: handlers outlive what sends to them */
    public void whenRegistered(Runnable listener) {
        whenRegistered = listener;
    }

    /** @param url null for any */
    public void assignments(@Nullable String url, CallbackHandler receiver) {
        assignments.put(url == null ? ANY : url, receiver);
        whenRegistered.run();
    }

    /** @param url null for any */
    public void events(@Nullable String url, CallbackHandler receiver) {
        events.put(url == null ? ANY : url, receiver);
        whenRegistered.run();
    }

    @Nullable CallbackHandler of(SentCallback.Kind kind, String url) {
        Map<String, CallbackHandler> receivers = kind.isAssignment() ? assignments : events;
        CallbackHandler own = receivers.get(url);
        int overrides = url.indexOf('#');
        if (own == null && overrides > 0) {
            own = receivers.get(url.substring(0, overrides));
        }
        return own == null ? receivers.get(ANY) : own;
    }

    /** Returns the URLs that have a handler of their own for assignment callbacks, sorted. */
    public List<String> assignmentUrls() {
        return assignments.keySet().stream()
                .filter(url -> !url.equals(ANY))
                .sorted()
                .toList();
    }

    /** Returns whether a handler answers the assignment callbacks of all other URLs. */
    public boolean answersAnyAssignment() {
        return assignments.containsKey(ANY);
    }

    /** An assertion in a handler is one of the test: it must not end as a mere alert. */
    void failed(AssertionError failure) {
        failed.compareAndSet(null, failure);
    }

    /** @throws AssertionError the first that failed in a handler since the last time */
    public void throwFailedAssertion() {
        AssertionError failure = failed.getAndSet(null);
        if (failure != null) {
            throw failure;
        }
    }

    /** What failed for an engine that is gone concerns nobody. */
    public void forgetFailedAssertion() {
        failed.set(null);
    }
}
