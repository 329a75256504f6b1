package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes one HTTP request for one attempt. The client behind it comes into being with the first. */
public final class HttpSender implements AutoCloseable {

    private final UnaryOperator<String> authToken;
    private final Map<Duration, HttpClient> clients = new HashMap<>();
    private @Nullable ExecutorService executor;

    public HttpSender(UnaryOperator<String> authToken) {
        this.authToken = authToken;
    }

    /**
     * @param connecting of making the connection, or null for none of its own
     * @param attempt of the whole exchange, or null for none
     * @param told what is said to have passed when it has
     */
    public record Limits(
            @Nullable Duration connecting,
            @Nullable Duration attempt,
            @Nullable Duration told) {}

    /**
     * Posts the parameters of a callback as a form.
     *
     * @param webhook names the callback: each attempt at it carries the same idempotency token
     * @param then told exactly once, by any thread
     * @return to give up waiting by {@code cancel}
     */
    public CompletableFuture<?> send(
            String webhook,
            Map<String, String> parameters,
            CallbackTarget target,
            Limits limits,
            Consumer<CallbackReply> then) {
        Duration limit = limits.attempt();
        CompletableFuture<HttpResponse<ReplyBody>> exchange = client(limits.connecting())
                .sendAsync(request(webhook, parameters, target), answer -> new BoundedBody());
        CompletableFuture<HttpResponse<ReplyBody>> limited =
                limit == null ? exchange : exchange.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = limited.whenComplete((response, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
                then.accept(silence(failure, limits.told(), " to " + shown(target.uri())));
            } else {
                then.accept(new CallbackReply.Answer(
                        response.statusCode(),
                        response.headers().firstValue("Content-Type").orElse(null),
                        response.body()));
            }
        });
        return exchange;
    }

    private HttpRequest request(String webhook, Map<String, String> parameters, CallbackTarget target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.uri())
                .header("Content-Type", FormBody.CONTENT_TYPE)
                .header("Accept", "*/*")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("I-Twilio-Idempotency-Token", idempotencyToken(webhook))
                .header(
                        "X-Twilio-Signature",
                        Signature.of(
                                authToken.apply(parameters.getOrDefault("AccountSid", "")), target.url(), parameters))
                .POST(HttpRequest.BodyPublishers.ofString(FormBody.of(parameters)));
        String userInfo = target.uri().getUserInfo();
        if (userInfo != null) {
            String credentials = Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + credentials);
        }
        return request.build();
    }

    /** One for each webhook, the same for each attempt at it, and the same in each run of a test. */
    private static String idempotencyToken(String webhook) {
        return UUID.nameUUIDFromBytes(webhook.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** What is left of a limit when the request goes out is a little less than the limit that was set. */
    private static long rounded(Duration limit) {
        return limit.plusNanos(999_999).toMillis();
    }

    public static CallbackReply.Silence silence(Throwable failure, @Nullable Duration limit) {
        return silence(failure, limit, "");
    }

    /** Where nothing listens, without the credentials that the URL may have. */
    private static String shown(URI target) {
        String path = target.getRawPath();
        return target.getScheme() + "://" + target.getHost() + (target.getPort() < 0 ? "" : ":" + target.getPort())
                + (path == null ? "" : path);
    }

    private static CallbackReply.Silence silence(Throwable failure, @Nullable Duration limit, String toWhom) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof TimeoutException && limit != null) {
            return new CallbackReply.Silence(false, CallbackAlerts.NO_ANSWER.with(rounded(limit)));
        }
        if (isUnresolved(cause)) {
            return new CallbackReply.Silence(true, CallbackAlerts.NO_CONNECTION.with("its host cannot be found"));
        }
        String message = cause.getMessage();
        String named = cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        boolean neverConnected = cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
        return new CallbackReply.Silence(
                neverConnected,
                neverConnected ? CallbackAlerts.NO_CONNECTION.with(named + toWhom) : CallbackAlerts.BROKEN.with(named));
    }

    private static boolean isUnresolved(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    /** A client has one limit for connecting, so that there is one for each limit. */
    private synchronized HttpClient client(@Nullable Duration connecting) {
        return clients.computeIfAbsent(connecting == null ? Duration.ZERO : connecting, limit -> {
            HttpClient.Builder client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .proxy(HttpClient.Builder.NO_PROXY)
                    .executor(executor());
            return limit.isZero()
                    ? client.build()
                    : client.connectTimeout(limit).build();
        });
    }

    private ExecutorService executor() {
        ExecutorService running = executor;
        if (running == null) {
            running = Executors.newCachedThreadPool(DaemonThreads.daemons("taskrouter-callback-http"));
            executor = running;
        }
        return running;
    }

    /** Before Java 21 a client cannot be shut down: its one daemon thread ends when the client is collected. */
    @Override
    public synchronized void close() {
        clients.clear();
        if (executor != null) {
            executor.shutdown();
            executor = null;
        }
    }
}
