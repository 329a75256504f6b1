package io.taskroutertest.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A fault between TaskRouter and an application: in assignment callbacks, in event callbacks, or in requests to the API.
 * It strikes where its limits say, and random choices are drawn from a seed, so that every run is the same.
 *
 * <pre>{@code
 * taskRouter.faults().add(Fault.slowAssignment(ofSeconds(6)).onUrl("/assignment").first(3));
 * taskRouter.faults().add(Fault.reorderedEvents().withProbability(0.5));
 * taskRouter.faults().add(Fault.limitedApi(10, 20).onMethod("POST"));
 * }</pre>
 *
 * <p>Each method that narrows a fault down returns another one; all limits hold together. A limit that means nothing to
 * the kind of fault, and a value that is not allowed, is an {@link IllegalArgumentException}.
 *
 * <p>Delays are spans of the fake's clock. In virtual time they alone decide what comes too late: an assignment callback
 * has 5 seconds for each URL and 15 in all (documented), an event callback 15 (the general limit of webhooks).
 *
 * @param name by which the fault is listed and removed
 * @param effect what it does
 * @param scope which callbacks or requests it may strike
 * @param frequency how often it strikes these
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Fault(String name, FaultEffect effect, FaultScope scope, FaultFrequency frequency) {

    private static final String GARBAGE = "<html>\u0000{\"instruction\":";

    /** @throws IllegalArgumentException if the name is blank or has a slash, or a limit means nothing to the kind of fault */
    public Fault {
        if (name.isBlank() || name.contains("/")) {
            throw new IllegalArgumentException(
                    "name is '" + name + "'; it must not be blank, and has no slash, because it stands in a path");
        }
        scope.requireMeaning(effect.kind());
        if (effect.kind() == FaultKind.API_LIMITED && (frequency.every() != null || frequency.probability() != null)) {
            throw new IllegalArgumentException("every and probability mean nothing to "
                    + effect.kind().word() + ": the rate says which it strikes");
        }
    }

    /**
     * Delays the answer to an assignment callback, which the application receives at once. An answer after the limit of
     * its URL has no effect: the fallback is called, or the reservation is canceled.
     */
    public static Fault slowAssignment(Duration delay) {
        return of(FaultEffect.slow(FaultKind.ASSIGNMENT_SLOW, delay));
    }

    /**
     * Answers an assignment callback with this HTTP status, instead of the application.
     *
     * @param status 300 to 599
     */
    public static Fault failingAssignment(int status) {
        return of(FaultEffect.failing(FaultKind.ASSIGNMENT_FAILS, status));
    }

    /** Refuses the connection to the URL of an assignment callback. */
    public static Fault unreachableAssignment() {
        return of(FaultEffect.of(FaultKind.ASSIGNMENT_UNREACHABLE));
    }

    /** Answers an assignment callback with 200 and a body that is not JSON, instead of the application. */
    public static Fault garbageAssignment() {
        return garbageAssignment(GARBAGE);
    }

    /** Answers an assignment callback with 200 and this body as JSON, instead of the application. */
    public static Fault garbageAssignment(String body) {
        return of(FaultEffect.garbage(FaultKind.ASSIGNMENT_GARBAGE, body));
    }

    /** Delays the answer to an event callback, which the application receives at once. After 15 seconds it is too late. */
    public static Fault slowEvent(Duration delay) {
        return of(FaultEffect.slow(FaultKind.EVENT_SLOW, delay));
    }

    /**
     * Answers an event callback with this HTTP status, instead of the application, which never receives it.
     *
     * @param status 300 to 599
     */
    public static Fault failingEvent(int status) {
        return of(FaultEffect.failing(FaultKind.EVENT_FAILS, status));
    }

    /** Refuses the connection to the URL of an event callback: the application never receives it. */
    public static Fault unreachableEvent() {
        return of(FaultEffect.of(FaultKind.EVENT_UNREACHABLE));
    }

    /**
     * Answers an event callback with 200 and a body that is not JSON, which TaskRouter accepts, instead of the application,
     * which never receives it.
     */
    public static Fault garbageEvent() {
        return of(FaultEffect.garbage(FaultKind.EVENT_GARBAGE, GARBAGE));
    }

    /** Sends an event this much later than it happened; later events overtake it. */
    public static Fault delayedEvent(Duration delay) {
        return of(FaultEffect.slow(FaultKind.EVENT_DELAYED, delay));
    }

    /** Sends an event twice, as can happen in production: with the same {@code Sid}. */
    public static Fault duplicatedEvent() {
        return of(FaultEffect.of(FaultKind.EVENT_DUPLICATED));
    }

    /**
     * Holds events until nothing else is in flight, and then sends them in another order, drawn from the seed. TaskRouter
     * guarantees no order.
     */
    public static Fault reorderedEvents() {
        return of(FaultEffect.of(FaultKind.EVENT_REORDERED));
    }

    /** Does not send an event at all. */
    public static Fault droppedEvent() {
        return of(FaultEffect.of(FaultKind.EVENT_DROPPED));
    }

    /**
     * Limits the rate of requests to the API; further requests are answered with 429, code 20429. TaskRouter publishes no
     * figures.
     *
     * @param perSecond how many requests a second of the fake's clock are accepted
     * @param burst how many requests are accepted at once after a pause
     */
    public static Fault limitedApi(int perSecond, int burst) {
        return of(FaultEffect.limited(perSecond, burst));
    }

    /**
     * Answers a request to the API with this HTTP status and does nothing. The Twilio SDK tries up to three times then.
     *
     * @param status 500 or 503, which Twilio documents
     */
    public static Fault failingApi(int status) {
        return of(FaultEffect.failing(FaultKind.API_FAILS, status));
    }

    /** Carries out a request to the API, and breaks the connection before the client has the answer. */
    public static Fault lostApiAnswer() {
        return of(FaultEffect.of(FaultKind.API_LOSES_ANSWER));
    }

    private static Fault of(FaultEffect effect) {
        return new Fault(effect.kind().word(), effect, FaultScope.EVERYTHING, FaultFrequency.ALWAYS);
    }

    /** Returns the kind of fault. */
    public FaultKind kind() {
        return effect.kind();
    }

    /**
     * Names the fault, for lists, messages and {@link Faults#remove}. The default is the name of its kind, such as {@code
     * api-fails}.
     */
    public Fault named(String newName) {
        return new Fault(newName, effect, scope, frequency);
    }

    /** Strikes at most this many times. */
    public Fault first(int times) {
        return with(frequency.withFirst(times));
    }

    /** Strikes the {@code n}th callback or request in the fault's scope, and each {@code n}th after it. */
    public Fault everyNth(int n) {
        return with(frequency.withEvery(n));
    }

    /**
     * Strikes each callback or request with this probability, drawn from the fake's seed and the fault's name.
     *
     * @param probability 0 to 1
     */
    public Fault withProbability(double probability) {
        return with(frequency.withProbability(probability));
    }

    /** Draws from this seed instead of the fake's seed and the fault's name. */
    public Fault seed(long seed) {
        return with(frequency.withSeed(seed));
    }

    /** Strikes callbacks to URLs that, as configured, contain this text. */
    public Fault onUrl(String part) {
        return with(scope.withUrl(part));
    }

    /** Strikes callbacks about this worker: about the worker itself, or about its reservations. */
    public Fault ofWorker(String nameOrSid) {
        return with(scope.withWorker(nameOrSid));
    }

    /**
     * Strikes events of these types, such as {@code reservation.created}.
     *
     * @throws IllegalArgumentException if no event has one of the types
     */
    public Fault ofTypes(String... eventTypes) {
        return with(scope.withEventTypes(List.of(eventTypes)));
    }

    /** Strikes requests to the API with this HTTP method. */
    public Fault onMethod(String method) {
        return with(scope.withMethod(method));
    }

    /** Strikes requests to this path of the API below {@code /v1}, in which {@code *} stands for any one segment. */
    public Fault onPath(String path) {
        return with(scope.withPath(path));
    }

    /** Strikes from this instant of the fake's clock on. */
    public Fault from(Instant instant) {
        return with(scope.withFrom(instant));
    }

    /** Strikes before this instant of the fake's clock. */
    public Fault until(Instant instant) {
        return with(scope.withUntil(instant));
    }

    private Fault with(FaultFrequency newFrequency) {
        return new Fault(name, effect, scope, newFrequency);
    }

    private Fault with(FaultScope newScope) {
        return new Fault(name, effect, newScope, frequency);
    }
}
