package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the requests of WireMock's journal, bounded in number and in bytes: the oldest go first.
 *
 * <p>Each operation costs the same however many requests there are; WireMock's own store looks through all of them for
 * each request.
 */
final class RequestLog implements RequestJournalStore {

    private static final System.Logger LOGGER = System.getLogger(RequestLog.class.getName());

    /** Credentials have no place in what anybody may look at. */
    private static final List<String> SECRET_HEADERS = List.of("Authorization", "Proxy-Authorization", "Cookie");

    private static final String MASKED = "***";

    /** What an entry costs beside its texts, roughly. */
    private static final long FRAME = 1_024;

    private final JournalLimits limits;
    private final Map<UUID, Kept> entries = new LinkedHashMap<>();
    private long bytes;
    private boolean dropped;

    private record Kept(ServeEvent event, long bytes) {}

    RequestLog(JournalLimits limits) {
        this.limits = limits;
    }

    @Override
    public synchronized void add(ServeEvent event) {
        keep(event.getId(), event);
    }

    /** WireMock puts a request again once it is answered; one that was dropped meanwhile stays out. */
    @Override
    public synchronized void put(UUID id, ServeEvent event) {
        if (entries.containsKey(id)) {
            keep(id, event);
        }
    }

    private void keep(UUID id, ServeEvent event) {
        ServeEvent kept = limits.credentials() ? event : withoutCredentials(event);
        long size = size(kept);
        Kept before = entries.put(id, new Kept(kept, size));
        bytes += size - (before == null ? 0 : before.bytes());
        while (bytes > limits.bytes() || entries.size() > limits.entries()) {
            warnOnce();
            removeLast();
        }
    }

    @Override
    public synchronized void removeLast() {
        if (!entries.isEmpty()) {
            remove(entries.keySet().iterator().next());
        }
    }

    /** The most recent first, as WireMock expects it. */
    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<Kept> all = List.copyOf(entries.values());
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(back -> all.get(all.size() - back).event());
    }

    @Override
    public Stream<UUID> getAllKeys() {
        return getAll().map(ServeEvent::getId);
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID id) {
        return Optional.ofNullable(entries.get(id)).map(Kept::event);
    }

    @Override
    public synchronized void remove(UUID id) {
        Kept removed = entries.remove(id);
        if (removed != null) {
            bytes -= removed.bytes();
        }
    }

    @Override
    public synchronized void clear() {
        entries.clear();
        bytes = 0;
    }

    private void warnOnce() {
        if (!dropped && limits.isForTests()) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "WireMock''s journal exceeds {0} bytes and drops its oldest requests: verify(…) does not find them any"
                            + " more. Reset the journal between the parts of a test that sends so much.",
                    limits.bytes());
        }
        dropped = true;
    }

    private static ServeEvent withoutCredentials(ServeEvent event) {
        LoggedRequest request = event.getRequest();
        HttpHeaders headers = request.getHeaders();
        if (headers == null || SECRET_HEADERS.stream().noneMatch(name -> isUnmasked(headers, name))) {
            return event;
        }
        RequestWrapper.Builder masked = RequestWrapper.create();
        SECRET_HEADERS.forEach(name -> masked.transformHeader(name, values -> List.of(MASKED)));
        return event.replaceRequest(masked.wrap(request));
    }

    private static boolean isUnmasked(HttpHeaders headers, String name) {
        HttpHeader header = headers.getHeader(name);
        return header.isPresent() && !header.values().equals(List.of(MASKED));
    }

    private static long size(ServeEvent event) {
        LoggedResponse response = event.getResponse();
        return FRAME
                + length(event.getRequest().getBody())
                + length(event.getRequest().getUrl())
                + length(event.getRequest().getHeaders())
                + (response == null ? 0 : length(response.getBody()) + length(response.getHeaders()));
    }

    private static long length(byte @Nullable [] body) {
        return body == null ? 0 : body.length;
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static long length(@Nullable HttpHeaders headers) {
        return headers == null
                ? 0
                : headers.all().stream()
                        .mapToLong(header -> header.key().length()
                                + header.values().stream()
                                        .mapToLong(String::length)
                                        .sum())
                        .sum();
    }
}
