package io.taskroutertest;

import io.taskroutertest.internal.faults.FaultEffect;
import io.taskroutertest.internal.faults.FaultFrequency;
import io.taskroutertest.internal.faults.FaultKind;
import io.taskroutertest.internal.faults.FaultRule;
import io.taskroutertest.internal.faults.FaultScope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Something that goes wrong between TaskRouter and an application: in assignment callbacks, in event callbacks, or in
 * requests to the API. What production does by chance a fault does by rule: it strikes where its limits say, and what
 * they leave to chance is drawn from a seed, so that every run is the same.
 *
 * <pre>{@code
 * taskRouter.faults().add(Fault.slowAssignment(ofSeconds(6)).onUrl("/assignment").first(3));
 * taskRouter.faults().add(Fault.reorderedEvents().withProbability(0.5));
 * taskRouter.faults().add(Fault.limitedApi(10, 20).onMethod("POST"));
 * }</pre>
 *
 * <p>Each method that narrows a fault down returns another one; limits hold together. A limit that means nothing to the
 * kind of fault is an {@link IllegalArgumentException}, and so is a value that it cannot have.
 *
 * <p>Delays are spans of the fake's clock. In virtual time they alone decide what comes too late: an assignment callback
 * has 5 seconds for each URL and 15 in all (documented), an event callback 15 (the general limit of webhooks).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Fault {

    private static final String GARBAGE = "<html>\u0000{\"instruction\":";

    private final FaultRule rule;

    private Fault(FaultRule rule) {
        this.rule = rule;
    }

    FaultRule rule() {
        return rule;
    }

    /**
     * The application gets the assignment callback at once, and its answer takes so long. Past the limit of its URL it
     * counts for nothing: the fallback is called, or the reservation is canceled.
     */
    public static Fault slowAssignment(Duration delay) {
        return of(FaultEffect.slow(FaultKind.ASSIGNMENT_SLOW, delay));
    }

    /**
     * The assignment callback is answered with this HTTP status; the application is not asked.
     *
     * @param status 300 to 599
     */
    public static Fault failingAssignment(int status) {
        return of(FaultEffect.failing(FaultKind.ASSIGNMENT_FAILS, status));
    }

    /** No connection can be made to the URL of the assignment callback. */
    public static Fault unreachableAssignment() {
        return of(FaultEffect.of(FaultKind.ASSIGNMENT_UNREACHABLE));
    }

    /** The assignment callback is answered with 200 and no JSON; the application is not asked. */
    public static Fault garbageAssignment() {
        return garbageAssignment(GARBAGE);
    }

    /** The assignment callback is answered with 200 and this text, said to be JSON; the application is not asked. */
    public static Fault garbageAssignment(String body) {
        return of(FaultEffect.garbage(FaultKind.ASSIGNMENT_GARBAGE, body));
    }

    /** The application gets the event callback at once, and its answer takes so long: too long past 15 seconds. */
    public static Fault slowEvent(Duration delay) {
        return of(FaultEffect.slow(FaultKind.EVENT_SLOW, delay));
    }

    /**
     * The event callback is answered with this HTTP status; the application is not told, and never will be.
     *
     * @param status 300 to 599
     */
    public static Fault failingEvent(int status) {
        return of(FaultEffect.failing(FaultKind.EVENT_FAILS, status));
    }

    /** No connection can be made to the URL of the event callback: the application is not told. */
    public static Fault unreachableEvent() {
        return of(FaultEffect.of(FaultKind.EVENT_UNREACHABLE));
    }

    /** The event callback is answered with 200 and no JSON, which TaskRouter does not mind; the application is not told. */
    public static Fault garbageEvent() {
        return of(FaultEffect.garbage(FaultKind.EVENT_GARBAGE, GARBAGE));
    }

    /** The event is sent so much later than it happened; what happens meanwhile overtakes it. */
    public static Fault delayedEvent(Duration delay) {
        return of(FaultEffect.slow(FaultKind.EVENT_DELAYED, delay));
    }

    /** The event is sent twice, as it can be in production: with the same {@code Sid}. */
    public static Fault duplicatedEvent() {
        return of(FaultEffect.of(FaultKind.EVENT_DUPLICATED));
    }

    /**
     * Events wait until nothing else is under way, and are sent then in another order, drawn from the seed. TaskRouter
     * promises no order.
     */
    public static Fault reorderedEvents() {
        return of(FaultEffect.of(FaultKind.EVENT_REORDERED));
    }

    /** The event is not sent at all. */
    public static Fault droppedEvent() {
        return of(FaultEffect.of(FaultKind.EVENT_DROPPED));
    }

    /**
     * The API lets through so many requests a second of the fake's clock; more are answered with 429, code 20429. TaskRouter
     * publishes no figures.
     *
     * @param burst how many requests may come at once after a pause
     */
    public static Fault limitedApi(int perSecond, int burst) {
        return of(FaultEffect.limited(perSecond, burst));
    }

    /**
     * The API answers with this HTTP status and does nothing. The Twilio SDK asks up to three times then.
     *
     * @param status 500 or 503, which Twilio documents
     */
    public static Fault failingApi(int status) {
        return of(FaultEffect.failing(FaultKind.API_FAILS, status));
    }

    /** The API does what it is asked for, and the connection breaks before the client has the answer. */
    public static Fault lostApiAnswer() {
        return of(FaultEffect.of(FaultKind.API_LOSES_ANSWER));
    }

    private static Fault of(FaultEffect effect) {
        return new Fault(FaultRule.of(effect));
    }

    /** What it is called in lists and messages, and removed by. Its kind, unless said otherwise, such as {@code api-fails}. */
    public Fault named(String name) {
        return new Fault(new FaultRule(name, rule.effect(), rule.scope(), rule.frequency()));
    }

    /** At most so often. */
    public Fault first(int times) {
        FaultFrequency was = rule.frequency();
        return with(new FaultFrequency(times, was.every(), was.probability(), was.seed()));
    }

    /** The {@code n}th of those that it may strike, and each {@code n}th after it. */
    public Fault everyNth(int n) {
        FaultFrequency was = rule.frequency();
        return with(new FaultFrequency(was.first(), n, was.probability(), was.seed()));
    }

    /**
     * Each with this probability, drawn from the fake's seed and the fault's name.
     *
     * @param probability 0 to 1
     */
    public Fault withProbability(double probability) {
        FaultFrequency was = rule.frequency();
        return with(new FaultFrequency(was.first(), was.every(), probability, was.seed()));
    }

    /** Draws from this seed, whatever the fake's seed and the fault's name are. */
    public Fault seed(long seed) {
        FaultFrequency was = rule.frequency();
        return with(new FaultFrequency(was.first(), was.every(), was.probability(), seed));
    }

    /** Callbacks to URLs that, as they are configured, contain this text. */
    public Fault onUrl(String part) {
        FaultScope was = rule.scope();
        return with(new FaultScope(
                part, was.worker(), was.eventTypes(), was.method(), was.path(), was.from(), was.until()));
    }

    /** Callbacks about this worker: about the worker itself, or about its reservations. */
    public Fault ofWorker(String nameOrSid) {
        FaultScope was = rule.scope();
        return with(new FaultScope(
                was.url(), nameOrSid, was.eventTypes(), was.method(), was.path(), was.from(), was.until()));
    }

    /**
     * Events of these types, such as {@code reservation.created}.
     *
     * @throws IllegalArgumentException for a type that no event has
     */
    public Fault ofTypes(String... eventTypes) {
        FaultScope was = rule.scope();
        return with(new FaultScope(
                was.url(), was.worker(), List.of(eventTypes), was.method(), was.path(), was.from(), was.until()));
    }

    /** Requests to the API with this HTTP method. */
    public Fault onMethod(String method) {
        FaultScope was = rule.scope();
        return with(
                new FaultScope(was.url(), was.worker(), was.eventTypes(), method, was.path(), was.from(), was.until()));
    }

    /** Requests to this path of the API below {@code /v1}, in which {@code *} stands for any one segment. */
    public Fault onPath(String path) {
        FaultScope was = rule.scope();
        return with(
                new FaultScope(was.url(), was.worker(), was.eventTypes(), was.method(), path, was.from(), was.until()));
    }

    /** From this instant of the fake's clock on. */
    public Fault from(Instant instant) {
        FaultScope was = rule.scope();
        return with(new FaultScope(
                was.url(), was.worker(), was.eventTypes(), was.method(), was.path(), instant, was.until()));
    }

    /** Until this instant of the fake's clock, at which it is over. */
    public Fault until(Instant instant) {
        FaultScope was = rule.scope();
        return with(new FaultScope(
                was.url(), was.worker(), was.eventTypes(), was.method(), was.path(), was.from(), instant));
    }

    private Fault with(FaultFrequency frequency) {
        return new Fault(new FaultRule(rule.name(), rule.effect(), rule.scope(), frequency));
    }

    private Fault with(FaultScope scope) {
        return new Fault(new FaultRule(rule.name(), rule.effect(), scope, rule.frequency()));
    }
}
