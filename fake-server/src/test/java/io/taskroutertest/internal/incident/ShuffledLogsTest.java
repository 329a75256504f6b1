package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.export.ExportFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of the records, how often each was delivered, and how they lie in files does not matter. */
class ShuffledLogsTest {

    private static final int SHUFFLES = Integer.getInteger("taskrouter.incident.shuffles", 20);

    @Test
    void aShuffledDoubledAndSplitLogGivesTheSameIncidentByteForByte() {
        for (int seed = 0; seed < SHUFFLES; seed++) {
            Random random = new Random(seed);
            List<IncidentEvent> history = RandomLog.events(seed % 10, 60);
            List<byte[]> whole = new ArrayList<>();
            List<byte[]> parts = new ArrayList<>();
            for (ExportFormat format : ExportFormat.values()) {
                List<IncidentEvent> events =
                        history.stream().filter(event -> random.nextInt(3) > 0).toList();
                whole.add(RandomLog.as(format, events));
                List<IncidentEvent> doubled = new ArrayList<>(events);
                doubled.addAll(events.subList(0, events.size() / 2));
                Collections.shuffle(doubled, random);
                int cut = random.nextInt(doubled.size());
                parts.add(RandomLog.as(format, doubled.subList(0, cut)));
                parts.add(RandomLog.as(format, doubled.subList(cut, doubled.size())));
            }
            Collections.shuffle(parts, random);

            Imported inOrder = Imported.of(whole.toArray(byte[][]::new));
            Imported mixed = Imported.of(parts.toArray(byte[][]::new));

            assertThat(mixed.text()).as("seed %s", seed).isEqualTo(inOrder.text());
            ImportReport report = mixed.report();
            assertThat(report.read() + report.skipped() + report.duplicates()).isEqualTo(report.records());
        }
    }
}
