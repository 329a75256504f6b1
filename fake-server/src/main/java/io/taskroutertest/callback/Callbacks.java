package io.taskroutertest.callback;

import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;

/**
 * Answers the assignment and event callbacks of a fake in this JVM, where a test has no application that listens, and
 * waits for what was sent.
 *
 * <pre>{@code
 * taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.accept());
 * taskRouter.callbacks().onEvents(event -> dashboard.show(event.type()));
 * …
 * taskRouter.callbacks().awaitEvent("reservation.accepted", ofSeconds(5));
 * }</pre>
 *
 * <p>A handler takes the place of the application: callbacks are sent to it only where a workflow has an assignment
 * callback URL, and the workspace an event callback URL, whatever these URLs are. It receives the same parameters as over
 * HTTP, its answer is judged in the same way, it may call the API, and several handlers run at the same time. An exception
 * counts as status 500, with an alert that names it. An {@link AssertionError} is also thrown by the next
 * {@code FakeTaskRouter.settle()}, so that an assertion in a handler fails the test. Assertions and
 * {@code FakeTaskRouter.view()} show the state as it is while the handler runs, without waiting; the clock cannot be moved
 * there. Handlers stay registered when the fake
 * is reset. A callback that is in flight while a handler is registered may still reach it; call
 * {@code FakeTaskRouter.settle()} first where that matters.
 *
 * <p>The methods that wait return each callback once: successive calls return successive callbacks, in the order in which
 * they were sent. A fake remembers which callbacks were returned until it is reset, also across several
 * {@code Callbacks} objects of the same fake. {@link #sent()} always lists all of them.
 *
 * <pre>{@code
 * SentCallback first = taskRouter.callbacks().awaitEvent("reservation.created", ofSeconds(5));
 * SentCallback second = taskRouter.callbacks().awaitEvent("reservation.created", ofSeconds(5)); // another one
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Callbacks {

    /**
     * Answers the assignment callbacks to all URLs that have no handler of their own, fallback URLs included.
     *
     * @param handler is called by several threads at the same time
     */
    void answerAssignments(Function<? super AssignmentCallback, AssignmentAnswer> handler);

    /**
     * Answers the assignment callbacks to one URL.
     *
     * @param url as configured, such as {@code /assignment}; connection overrides may be omitted
     * @param handler is called by several threads at the same time
     */
    void answerAssignments(String url, Function<? super AssignmentCallback, AssignmentAnswer> handler);

    /**
     * Receives the event callbacks to all URLs that have no handler of their own, in order for each URL.
     *
     * @param handler is called by several threads at the same time if events go to several URLs
     */
    void onEvents(Consumer<? super EventCallback> handler);

    /**
     * Receives the event callbacks to one URL, in order.
     *
     * @param url as configured, such as {@code /events}; connection overrides may be omitted
     */
    void onEvents(String url, Consumer<? super EventCallback> handler);

    /**
     * Waits until callbacks have settled, and returns the most recent 10,000 that were sent, in order of sending.
     *
     * @throws AssertionError if callbacks do not settle
     */
    List<SentCallback> sent();

    /**
     * Waits for the next assignment callback that was answered and whose answer has taken effect.
     *
     * @param limit the longest time to wait, in real time
     * @return the first that no earlier call has returned
     * @throws AssertionError at the limit, with the callbacks that were sent
     * @throws IllegalArgumentException if the limit is negative
     */
    SentCallback awaitAssignment(Duration limit);

    /**
     * Waits for the next assignment callback that satisfies the condition, was answered, and whose answer has taken
     * effect.
     *
     * @param limit the longest time to wait, in real time
     * @return the first of these that no earlier call has returned
     * @throws AssertionError at the limit, with the callbacks that were sent
     * @throws IllegalArgumentException if the limit is negative
     */
    SentCallback awaitAssignment(Predicate<? super SentCallback> condition, Duration limit);

    /**
     * Waits for the next event callback of this type that was answered.
     *
     * @param type such as {@code reservation.accepted}
     * @param limit the longest time to wait, in real time
     * @return the first of these that no earlier call has returned
     * @throws AssertionError at the limit, with the callbacks that were sent
     * @throws IllegalArgumentException if the limit is negative
     */
    SentCallback awaitEvent(String type, Duration limit);

    /**
     * Waits for the next event callback that satisfies the condition and was answered.
     *
     * @param limit the longest time to wait, in real time
     * @return the first of these that no earlier call has returned
     * @throws AssertionError at the limit, with the callbacks that were sent
     * @throws IllegalArgumentException if the limit is negative
     */
    SentCallback awaitEvent(Predicate<? super SentCallback> condition, Duration limit);
}
