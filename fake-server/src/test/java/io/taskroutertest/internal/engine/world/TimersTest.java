package io.taskroutertest.internal.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which order things fall due. */
class TimersTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final Timers timers = new Timers();

    @Test
    void byInstantThenKindThenCreation() {
        timers.set(timer(NOON, Timer.Kind.TASK_TTL, 1, "a"));
        timers.set(timer(NOON, Timer.Kind.RESERVATION, 2, "b"));
        timers.set(timer(NOON, Timer.Kind.TARGET, 2, "c"));
        timers.set(timer(NOON, Timer.Kind.TARGET, 1, "d"));
        timers.set(timer(NOON.minusSeconds(1), Timer.Kind.RETENTION, 9, "e"));

        assertThat(due()).containsExactly("e", "b", "d", "c", "a");
    }

    @Test
    void oneOfAKindForEachSid() {
        timers.set(timer(NOON, Timer.Kind.TARGET, 1, "a"));
        timers.set(timer(NOON.plusSeconds(1), Timer.Kind.TARGET, 1, "a"));
        assertThat(timers.nextDue()).isEqualTo(NOON.plusSeconds(1));
        assertThat(timers.keepBusy()).isTrue();

        timers.cancelAll("a");
        assertThat(timers.nextDue()).isNull();
        assertThat(timers.keepBusy()).isFalse();
    }

    private List<String> due() {
        List<String> sids = new ArrayList<>();
        Timer next = timers.pollDue(NOON);
        while (next != null) {
            sids.add(next.sid());
            next = timers.pollDue(NOON);
        }
        return sids;
    }

    private static Timer timer(Instant due, Timer.Kind kind, long order, String sid) {
        return new Timer(due, kind, order, "WS", sid);
    }
}
