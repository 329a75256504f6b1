package io.taskroutertest.internal.engine.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.resource.SidKind;
import org.junit.jupiter.api.Test;

/** SIDs that an application can be told before the test starts. */
class SidAllocatorTest {

    private final SidAllocator sids = new SidAllocator(7);

    @Test
    void namedResourcesHaveTheSameSidWhateverElseWasMadeBefore() {
        Scene scene = Scene.multitasking();
        Scene busier = Scene.multitasking();
        busier.worker("Zoe");
        busier.task(busier.workflowTo(busier.queue("Other", "1==1"))).create();

        assertThat(busier.worker("Ana")).isEqualTo(scene.worker("Ana"));
        assertThat(busier.queue("Q", "1==1")).isEqualTo(scene.queue("Q", "1==1"));
    }

    @Test
    void theyHaveTheFormOfTheirKind() {
        for (SidKind kind : SidKind.values()) {
            assertThat(kind.matches(sids.named(kind, "parent", "name"))).isTrue();
            assertThat(kind.matches(sids.next(kind))).isTrue();
        }
    }

    @Test
    void seedKindPlaceAndNameAllCount() {
        String sid = sids.named(SidKind.WORKER, "WS1", "Ana").substring(2);

        assertThat(new SidAllocator(8).named(SidKind.WORKER, "WS1", "Ana")).isNotEqualTo("WK" + sid);
        assertThat(sids.named(SidKind.WORKFLOW, "WS1", "Ana")).isNotEqualTo("WW" + sid);
        assertThat(sids.named(SidKind.WORKER, "WS2", "Ana")).isNotEqualTo("WK" + sid);
        assertThat(new SidAllocator(7).named(SidKind.WORKER, "WS1", "Ana")).isEqualTo("WK" + sid);
    }

    @Test
    void aNameThatComesAgainGetsASidThatNoOtherNameHas() {
        String first = sids.named(SidKind.ACTIVITY, "WS1", "A");
        String second = sids.named(SidKind.ACTIVITY, "WS1", "A");

        assertThat(second).isNotEqualTo(first);
        assertThat(sids.named(SidKind.ACTIVITY, "WS1", "A#2")).isNotEqualTo(second);
    }
}
