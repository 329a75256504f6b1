package io.taskroutertest.internal.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestLogTest {

    private static final RestHandler EMPTY = request -> new RestResponse(200, Map.of(), new byte[0]);

    private static List<ServeEvent> after(JournalLimits limits, int requests, int bodyBytes) {
        try (WireMockDoor door = door(limits)) {
            for (int i = 0; i < requests; i++) {
                call(door, "/v1/" + i, bodyBytes);
            }
            return door.server().getAllServeEvents();
        }
    }

    private static WireMockDoor door(JournalLimits limits) {
        return new WireMockDoor(
                EMPTY,
                EMPTY,
                new WireMockDoor.Options(0, "127.0.0.1", limits, AccessRules.IN_TESTS, SocketLimits.DEFAULT),
                "closed");
    }

    private static void call(WireMockDoor door, String path, int bodyBytes) {
        door.call(new RestRequest(
                "POST",
                path,
                "",
                Map.of("Authorization", "Basic c2VjcmV0", "Cookie", "session=1", "X-Other", "kept"),
                new byte[bodyBytes],
                "https://taskrouter.twilio.com",
                "127.0.0.1"));
    }

    @Test
    void theMostRecentRequestsAreKeptUpToTheNumber() {
        assertThat(after(new JournalLimits(2, Long.MAX_VALUE, true), 5, 0))
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/v1/4", "/v1/3");
    }

    @Test
    void theMostRecentRequestsAreKeptUpToTheBytes() {
        assertThat(after(new JournalLimits(1_000, 100_000, true), 28, 30_000))
                .extracting(event -> event.getRequest().getUrl())
                .containsExactly("/v1/27", "/v1/26", "/v1/25");
    }

    @Test
    void aRequestThatIsLargerThanTheLimitIsNotKept() {
        assertThat(after(new JournalLimits(1_000, 10_000, true), 3, 30_000)).isEmpty();
    }

    @Test
    void aServerKeepsNoCredentials() {
        assertThat(after(JournalLimits.OF_A_SERVER, 1, 0)).singleElement().satisfies(event -> {
            assertThat(event.getRequest().getHeader("Authorization")).isEqualTo("***");
            assertThat(event.getRequest().getHeader("Cookie")).isEqualTo("***");
            assertThat(event.getRequest().getHeader("X-Other")).isEqualTo("kept");
        });
    }

    @Test
    void aTestFindsWhatItSentWithItsCredentials() {
        assertThat(after(JournalLimits.IN_TESTS, 1, 0))
                .singleElement()
                .satisfies(event -> assertThat(event.getRequest().getHeader("Authorization"))
                        .isEqualTo("Basic c2VjcmV0"));
    }

    @Test
    void removedRequestsGiveTheirBytesBack() {
        try (WireMockDoor door = door(new JournalLimits(1_000, 100_000, true))) {
            call(door, "/v1/first", 60_000);
            door.server()
                    .removeServeEvent(door.server().getAllServeEvents().get(0).getId());
            call(door, "/v1/second", 30_000);
            call(door, "/v1/third", 30_000);

            assertThat(door.server().getAllServeEvents())
                    .extracting(event -> event.getRequest().getUrl())
                    .containsExactly("/v1/third", "/v1/second");
        }
    }
}
