package io.taskroutertest.internal.callback.delivery;

import io.taskroutertest.internal.callback.http.AssignmentRequest;
import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.callback.http.ConnectionOverrides;
import io.taskroutertest.internal.callback.http.EventRequest;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Printable;
import io.taskroutertest.internal.engine.catalogue.SecretUrls;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One callback to one URL, from the moment in which its reason was logged until its answer has taken effect. */
public final class Delivery {

    /** The words are those of the message about what is outstanding. */
    enum Stage {
        QUEUED("waiting to be sent"),
        IN_FLIGHT("not answered"),
        ANSWERED("answered, waiting for those sent before it");

        private final String words;

        Stage(String words) {
            this.words = words;
        }
    }

    private final SentCallback.Kind kind;
    private final String url;
    private final LoggedEvent cause;
    private final Workspace workspace;
    private final @Nullable Delivery first;
    private final long queuedAt = System.nanoTime();
    private final List<String> attempts = new ArrayList<>(1);

    private volatile boolean dropped;
    private volatile long order;
    private volatile InjectedFault disturbance = InjectedFault.NONE;
    private volatile Stage stage = Stage.QUEUED;
    private volatile @Nullable CompletableFuture<?> exchange;
    private volatile @Nullable SentCallback account;
    private @Nullable ConnectionOverrides overrides;
    private boolean complainsOfOverrides;
    private @Nullable Map<String, String> parameters;
    private @Nullable CallbackReply reply;
    private Duration heldUp = Duration.ZERO;
    private long startedAt;

    private Delivery(SentCallback.Kind kind, String url, LoggedEvent cause, @Nullable Delivery first) {
        this.kind = kind;
        this.url = url;
        this.cause = cause;
        this.workspace = Objects.requireNonNull(cause.workspace(), "only what happens in a workspace is called back");
        this.first = first;
    }

    public static Delivery assignment(String url, LoggedEvent cause) {
        return new Delivery(SentCallback.Kind.ASSIGNMENT, url, cause, null);
    }

    public static Delivery event(String url, LoggedEvent cause) {
        return new Delivery(SentCallback.Kind.EVENT, url, cause, null);
    }

    /** With the same parameters, the time stamp included. */
    Delivery fallback(String fallbackUrl) {
        Delivery fallback = new Delivery(SentCallback.Kind.FALLBACK, fallbackUrl, cause, this);
        fallback.parameters = parameters;
        return fallback;
    }

    /** The same once more, as a duplicate arrives. */
    Delivery again() {
        return new Delivery(kind, url, cause, first);
    }

    /** @param newOrder counts the causes of deliveries */
    void disturbed(long newOrder, InjectedFault newDisturbance) {
        order = newOrder;
        disturbance = newDisturbance;
    }

    long order() {
        return order;
    }

    InjectedFault disturbance() {
        return disturbance;
    }

    public SentCallback.Kind kind() {
        return kind;
    }

    String url() {
        return url;
    }

    /** The URL without what is secret in it, for everything that people look at. */
    String shownUrl() {
        return SecretUrls.masked(url);
    }

    public LoggedEvent cause() {
        return cause;
    }

    Workspace workspace() {
        return workspace;
    }

    /** The primary URL's delivery before this fallback. */
    @Nullable Delivery first() {
        return first;
    }

    /** Of an assignment callback. */
    Reservation reservation() {
        return ((ReservationEvent) cause.event()).reservation();
    }

    ConnectionOverrides overrides() {
        ConnectionOverrides read = overrides;
        if (read == null) {
            read = ConnectionOverrides.of(url);
            overrides = read;
        }
        return read;
    }

    /** The first one to a URL tells what is wrong with the URL's overrides. */
    void complainOfOverrides() {
        complainsOfOverrides = true;
    }

    boolean complainsOfOverrides() {
        return complainsOfOverrides;
    }

    public Map<String, String> parameters() {
        Map<String, String> made = parameters;
        if (made == null) {
            made = kind.isAssignment()
                    ? AssignmentRequest.parameters(cause, (ReservationEvent) cause.event(), workspace.accountSid())
                    : EventRequest.parameters(projected());
            parameters = made;
        }
        return made;
    }

    private TaskRouterEvent projected() {
        return Objects.requireNonNull(EventProjection.of(cause), "only events of TaskRouter are called back");
    }

    /** What it is about, in a word: the reservation, or the type of the event. */
    String subject() {
        return kind.isAssignment()
                ? reservation().sid()
                : String.valueOf(cause.event().eventType());
    }

    void sending(Instant now) {
        stage = Stage.IN_FLIGHT;
        startedAt = System.nanoTime();
        account = new SentCallback(
                kind,
                shownUrl(),
                subject(),
                parameters(),
                List.of(),
                SentCallback.Outcome.IN_FLIGHT,
                null,
                null,
                now,
                null);
    }

    void inFlight(CompletableFuture<?> newExchange) {
        exchange = newExchange;
        if (dropped) {
            newExchange.cancel(true);
        }
    }

    void attempted(CallbackReply newReply) {
        attempts.add(Printable.of(newReply.shown()));
        reply = newReply;
    }

    int attempts() {
        return attempts.size();
    }

    /** A scripted delay of an attempt's answer is over. */
    void heldUp(Duration delay) {
        heldUp = heldUp.plus(delay);
    }

    /** What scripted delays have cost so far, all attempts together. */
    Duration heldUp() {
        return heldUp;
    }

    /** What was answered comes too late: nobody waits for it any more. */
    void tooLate(Duration limit) {
        CallbackReply.Silence silence =
                new CallbackReply.Silence(false, CallbackAlerts.NO_ANSWER.with(limit.toMillis()));
        attempts.set(attempts.size() - 1, silence.shown());
        reply = silence;
    }

    /** On the engine's clock. */
    Instant sentAt() {
        return Objects.requireNonNull(account, "asked when it was sent before it was")
                .sentAt();
    }

    void answered() {
        stage = Stage.ANSWERED;
    }

    /** Whether any attempt was made: one to a URL that leads nowhere yet never is. */
    boolean isAnswered() {
        return reply != null;
    }

    CallbackReply reply() {
        return Objects.requireNonNull(reply, "asked for its answer before there is one");
    }

    void ended(SentCallback.Outcome outcome, Instant now) {
        SentCallback sent = Objects.requireNonNull(account, "ended before it was sent");
        CallbackReply.Answer answer = reply() instanceof CallbackReply.Answer it ? it : null;
        account = new SentCallback(
                sent.kind(),
                sent.url(),
                sent.about(),
                sent.parameters(),
                attempts,
                outcome,
                answer == null ? null : answer.status(),
                answer == null ? null : answer.body().excerpt(),
                sent.sentAt(),
                now);
    }

    /** Null as long as it was not sent. */
    @Nullable SentCallback account() {
        return account;
    }

    boolean isDropped() {
        return dropped;
    }

    void drop() {
        dropped = true;
        CompletableFuture<?> running = exchange;
        if (running != null) {
            running.cancel(true);
        }
    }

    Duration sinceStart() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** For the message about what is outstanding. */
    String described() {
        Duration age = Duration.ofNanos(System.nanoTime() - queuedAt);
        String about = kind.isAssignment()
                ? "reservation " + subject()
                : subject() + " of " + cause.event().resourceSid();
        return name() + " to " + Printable.of(url) + " for " + about + ", " + stage.words + ", age " + age.toSeconds()
                + "." + age.toMillisPart() / 100 + " s";
    }

    /** Such as {@code event callback}. */
    String name() {
        return switch (kind) {
            case ASSIGNMENT -> "assignment callback";
            case FALLBACK -> "fallback assignment callback";
            case EVENT -> "event callback";
        };
    }
}
