package io.taskroutertest.internal.rest.operation;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.http.TokenBucket;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Who asks too often. Each account has buckets of its own, which fill by the fake's clock. Twilio publishes no general
 * figure, so there is none unless a test sets one.
 */
public final class RateLimits {

    private static final String LIMIT = "X-Rate-Limit-Limit";
    private static final String REMAINING = "X-Rate-Limit-Remaining";
    private static final String CONFIG = "X-Rate-Limit-Config";

    /** Without a configured limit all of it always remains. */
    public static final Map<String, String> NONE = Map.of(LIMIT, "1000", REMAINING, "1000", CONFIG, "default");

    private static final int BULK_STATISTICS_PER_SECOND = 5;

    private final Engine engine;
    private final @Nullable RateLimit all;
    private final int expressionLists;
    private final Map<String, TokenBucket> requests = new ConcurrentHashMap<>();
    private final boolean bulkStatistics;
    private final Map<String, TokenBucket> lists = new ConcurrentHashMap<>();
    private final Map<String, TokenBucket> bulks = new ConcurrentHashMap<>();

    /** @param all what holds for requests of every kind together, or null for no limit */
    public RateLimits(Engine engine, @Nullable RateLimit all) {
        this.engine = engine;
        this.all = all;
        this.expressionLists =
                engine.read(world -> world.settings().limits().of(TaskRouterLimit.EXPRESSION_LISTS_PER_SECOND));
        this.bulkStatistics = engine.read(world -> world.settings().isStrict(Leniency.BULK_STATISTICS_RATE));
    }

    /** None of so many remains. */
    public static Map<String, String> usedUp(int burst) {
        return Map.of(LIMIT, Integer.toString(burst), REMAINING, "0", CONFIG, "default");
    }

    /**
     * Counts a request.
     *
     * @return the headers that tell what is left
     * @throws RestError 429 with such headers
     */
    public Map<String, String> count(String account) {
        RateLimit limit = all;
        return limit == null
                ? NONE
                : take(
                        requests.computeIfAbsent(account, a -> new TokenBucket(limit.perSecond(), limit.burst())),
                        "account");
    }

    /**
     * Counts a list that evaluates an expression: 3 a second since October 2024, if a test switches that on.
     *
     * @param expression the filter that makes a list such a one
     * @throws RestError 429
     */
    public void countIfSent(ApiCall call, String expression) {
        String sent = expressionLists == Limits.OFF ? null : call.query().text(expression);
        if (sent != null && !sent.isEmpty()) {
            take(
                    lists.computeIfAbsent(call.accountSid(), a -> new TokenBucket(expressionLists, expressionLists)),
                    "expression-lists");
        }
    }

    /**
     * Counts a bulk request for statistics. The rate is documented; that it is the account's, and that only strict fakes
     * keep it, is inferred. Seconds are those of the fake's clock: on virtual time, which stands still while a test asks,
     * the rate would refuse what production answers.
     *
     * @throws RestError 429
     */
    public void countBulkStatistics(String account) {
        if (bulkStatistics) {
            take(
                    bulks.computeIfAbsent(
                            account, a -> new TokenBucket(BULK_STATISTICS_PER_SECOND, BULK_STATISTICS_PER_SECOND)),
                    "bulk-statistics");
        }
    }

    private Map<String, String> take(TokenBucket bucket, String name) {
        Instant now = engine.now();
        boolean taken = bucket.take(now);
        Map<String, String> headers = Map.of(
                LIMIT, Integer.toString(bucket.burst()),
                REMAINING, Integer.toString(bucket.remaining(now)),
                CONFIG, name);
        if (!taken) {
            throw RestError.tooManyRequests(headers);
        }
        return headers;
    }
}
