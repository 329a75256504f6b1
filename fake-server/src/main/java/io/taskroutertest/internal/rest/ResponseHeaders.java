package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.rest.operation.ApiAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The headers that Twilio sends with every answer. */
public final class ResponseHeaders {

    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long MILLIS_PER_SECOND = 1_000;

    private final AtomicLong requests = new AtomicLong();
    private final AtomicInteger inFlight = new AtomicInteger();

    public int begin() {
        return inFlight.incrementAndGet();
    }

    public void end() {
        inFlight.decrementAndGet();
    }

    /** @param rate what is left of the limit of requests; what the answer itself says about one wins */
    public Map<String, String> of(ApiAnswer answer, Map<String, String> rate, int concurrent, long nanos) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Twilio-Request-Id", requestId());
        headers.put("Twilio-Request-Duration", seconds(nanos));
        headers.put("Twilio-Concurrent-Requests", Integer.toString(concurrent));
        headers.putAll(rate);
        if (answer.body().length > 0) {
            headers.put("Content-Type", "application/json");
            headers.put("Access-Control-Allow-Origin", "*");
        }
        String etag = answer.etag();
        if (etag != null) {
            headers.put("ETag", etag);
            headers.put("Access-Control-Expose-Headers", "ETag");
        }
        headers.putAll(answer.headers());
        return headers;
    }

    /** By hand: a formatter would take longer than most requests. */
    private static String seconds(long nanos) {
        long millis = nanos / NANOS_PER_MILLI;
        return millis / MILLIS_PER_SECOND + "."
                + Long.toString(MILLIS_PER_SECOND + millis % MILLIS_PER_SECOND).substring(1);
    }

    private String requestId() {
        String digits = Long.toHexString(requests.incrementAndGet());
        return "RQ" + "0".repeat(32 - digits.length()) + digits;
    }
}
