package io.taskroutertest.internal.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWireTest {

    private static HttpWire.Message read(String request) throws IOException {
        return new HttpWire(
                        new ByteArrayInputStream(request.getBytes(StandardCharsets.ISO_8859_1)),
                        new ByteArrayOutputStream())
                .read();
    }

    @ParameterizedTest
    @CsvSource({
        "close, false",
        "Close, false",
        "'keep-alive, close', false",
        "'close , keep-alive', false",
        "keep-alive, true",
        "enclosed, true"
    })
    void aConnectionIsKeptUnlessItsHeaderListsClose(String header, boolean kept) throws IOException {
        assertThat(read("GET / HTTP/1.1\r\nConnection: " + header + "\r\n\r\n").keepsAlive())
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3000000000", "4294967295", "1048577", "999999999999999"})
    void aBodyBeyondTheLimitIsRefusedByItsLength(String length) {
        assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\n"))
                .isInstanceOf(HttpWire.UnreadableException.class)
                .hasMessage("The body is larger than 1048576 bytes, the most that is read here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ffffffff", "80000000", "100001"})
    void aChunkBeyondTheLimitIsRefusedByItsSize(String size) {
        assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\n"))
                .isInstanceOf(HttpWire.UnreadableException.class)
                .hasMessageContaining("larger than 1048576 bytes");
    }

    @Test
    void chunksThatAreTooLargeTogetherAreRefused() {
        String half = "80000\r\n" + "x".repeat(0x80000) + "\r\n";

        assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + half + half + "1\r\nx"))
                .isInstanceOf(HttpWire.UnreadableException.class)
                .hasMessageContaining("larger than 1048576 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "0x5", "5, 5", "", "1234567890123456", "five"})
    void aLengthThatIsNoNumberIsRefused(String length) {
        assertThatThrownBy(() -> read("POST / HTTP/1.1\r\nContent-Length: " + length + "\r\n\r\nabcde"))
                .isInstanceOf(HttpWire.UnreadableException.class)
                .hasMessage("The request is malformed: the length of its body is no number");
    }

    @Test
    void headersHaveALimit() {
        String headers = ("X: " + "x".repeat(60_000) + "\r\n").repeat(5);

        assertThatThrownBy(() -> read("GET / HTTP/1.1\r\n" + headers + "\r\n"))
                .isInstanceOf(HttpWire.UnreadableException.class)
                .hasMessageContaining("its headers have more than 262144 characters");
    }

    @Test
    void chunksAreReadTogether() throws IOException {
        String chunks = "3\r\nabc\r\n2;x=1\r\nde\r\n0\r\n\r\n";

        assertThat(read("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks)
                        .body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("abcde");
    }
}
