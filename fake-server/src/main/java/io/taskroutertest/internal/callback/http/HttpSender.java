package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
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

/**
 * Makes one HTTP request for one attempt. Connections are kept for the next request where the application keeps them.
 *
 * <p>The JDK's own clients do not let the acknowledgements of what they receive be sent at once (see
 * {@link QuickAcknowledgement}), nor a connection be closed after a request.
 */
public final class HttpSender implements AutoCloseable {

    private final UnaryOperator<String> authToken;
    private final IdleConnections idle = new IdleConnections();
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
        CallbackExchange exchange = new CallbackExchange(idle);
        CompletableFuture<HttpAnswer> limited =
                limit == null ? exchange : exchange.copy().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<?> unused = limited.whenComplete((answer, failure) -> {
            if (failure != null) {
                exchange.cancel(true);
                then.accept(silence(failure, limits.told(), " to " + shown(target.uri())));
            } else {
                then.accept(new CallbackReply.Answer(answer.status(), answer.contentType(), answer.body()));
            }
        });
        byte[] request = request(webhook, parameters, target);
        executor().execute(() -> exchange.run(HttpOrigin.of(target.uri()), request, limits.connecting()));
        return exchange;
    }

    private byte[] request(String webhook, Map<String, String> parameters, CallbackTarget target) {
        URI uri = target.uri();
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        byte[] body = FormBody.of(parameters).getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST " + ascii(path + query) + " HTTP/1.1\r\n");
        field(head, "Host", HttpOrigin.of(uri).header());
        field(head, "Content-Type", FormBody.CONTENT_TYPE);
        field(head, "Content-Length", Integer.toString(body.length));
        field(head, "Accept", "*/*");
        field(head, "User-Agent", "TwilioProxy/1.1");
        field(head, "I-Twilio-Idempotency-Token", idempotencyToken(webhook));
        String token = authToken.apply(parameters.getOrDefault("AccountSid", ""));
        field(head, "X-Twilio-Signature", Signature.of(token, target.url(), parameters));
        String userInfo = uri.getUserInfo();
        if (userInfo != null) {
            String credentials = Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
            field(head, "Authorization", "Basic " + credentials);
        }
        byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = Arrays.copyOf(bytes, bytes.length + body.length);
        System.arraycopy(body, 0, request, bytes.length, body.length);
        return request;
    }

    /** Characters beyond ASCII, which a URI may have, go over the wire escaped. */
    private static String ascii(String pathAndQuery) {
        StringBuilder text = new StringBuilder();
        for (byte next : pathAndQuery.getBytes(StandardCharsets.UTF_8)) {
            text.append(next < 0 ? String.format("%%%02X", next) : String.valueOf((char) next));
        }
        return text.toString();
    }

    private static void field(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
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

    private synchronized ExecutorService executor() {
        ExecutorService running = executor;
        if (running == null) {
            running = Executors.newCachedThreadPool(DaemonThreads.daemons("taskrouter-callback-http"));
            executor = running;
        }
        return running;
    }

    @Override
    public synchronized void close() {
        idle.close();
        if (executor != null) {
            executor.shutdown();
            executor = null;
        }
    }
}
