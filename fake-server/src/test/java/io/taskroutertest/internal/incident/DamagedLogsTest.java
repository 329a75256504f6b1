package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.export.ExportFormat;
import io.taskroutertest.internal.incident.file.IncidentFile;
import io.taskroutertest.internal.incident.file.IncidentReader;
import io.taskroutertest.internal.incident.read.WorkspaceNames.AmbiguousException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a log is told with file, line and reason, and costs nothing else. */
class DamagedLogsTest {

    private static final List<ExportFormat> FORMATS = List.of(ExportFormat.values());

    private static final String ONE =
            "{\"EventType\":\"task.created\",\"Sid\":\"EV1\",\"TimestampMs\":\"1692816604478\"}";
    private static final String TWO = ONE.replace("EV1", "EV2");

    @Test
    void aRecordThatIsCutOffCostsNoOther() {
        Imported imported = Imported.of(ONE.substring(0, 40) + "\n" + TWO + "\n" + ONE.substring(0, 30));

        assertThat(imported.events()).extracting(IncidentEvent::sid).containsExactly("EV2");
        assertThat(imported.report().problems())
                .containsExactly(
                        "log1:1: is cut off: the JSON ends in the middle",
                        "log1:3: is cut off: the JSON ends in the middle");
    }

    @Test
    void aRecordOfSeveralLinesThatIsCutOffIsOneProblem() {
        String lines = ONE.replace(",", ",\n  ");
        Imported imported = Imported.of(lines.substring(0, lines.length() - 5) + "\n" + TWO + "\n");

        assertThat(imported.events()).hasSize(1);
        assertThat(imported.report().skipped()).isEqualTo(1);
    }

    @Test
    void aRowOfATableThatIsCutOffCostsNoOther() {
        String row = "7,\"" + TWO.replace("\"", "\"\"") + "\"";
        Imported imported = Imported.of("id,data\n6,\"{\"\"EventType\"\":\"\"task.cre\n" + row + "\n");

        assertThat(imported.events()).hasSize(1);
        assertThat(imported.report().problems()).singleElement().asString().startsWith("log1:2: ");
    }

    @Test
    void aForeignRecordSaysWhatItIsNot() {
        Imported imported = Imported.of(ONE
                + "\nhello\n{\"level\":\"INFO\"}\nEventType=task.teleported&TimestampMs=1\nEventType=task.created\n"
                + "EventType=task.created&Timestamp=yesterday\nEventType=task.created&Timestamp=%7\n");

        assertThat(imported.report().problems())
                .containsExactly(
                        "log1:2: is no event: neither an event callback, nor one of the Events resource, nor of Event Streams",
                        "log1:3: is no event: neither an event callback, nor one of the Events resource, nor of Event Streams",
                        "log1:4: has the unknown event type 'task.teleported'",
                        "log1:5: has no time; an event callback has it in Timestamp and TimestampMs, the Events resource in"
                                + " event_date, Event Streams in timestamp",
                        "log1:6: has the time 'yesterday'; it must be seconds or milliseconds since 1970, or ISO 8601",
                        imported.report().problems().get(5));
        assertThat(imported.report().problems().get(5)).startsWith("log1:7: is no form: ");
        assertThat(imported.report().skipped()).isEqualTo(6);
    }

    @Test
    void aLogWithoutAnyEventIsRefusedWithItsFirstRecords() {
        assertThatThrownBy(() -> Imported.of("hello\n"))
                .isInstanceOf(NothingToReadException.class)
                .hasMessageContaining("none of 1 records")
                .hasMessageContaining("log1:1: is no event");
        assertThatThrownBy(() -> Imported.of(""))
                .isInstanceOf(NothingToReadException.class)
                .hasMessage("Nothing can be read: log1: no record is in it");
    }

    @Test
    void eventsOfSeveralWorkspacesNeedAChoice() {
        String first = ONE.replace("}", ",\"WorkspaceSid\":\"WS1\",\"WorkspaceName\":\"Support\"}");
        String second = TWO.replace("}", ",\"WorkspaceSid\":\"WS2\",\"WorkspaceName\":\"Sales\"}");
        byte[] log = (first + "\n" + second).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Imported.of(log))
                .isInstanceOf(AmbiguousException.class)
                .hasMessageContaining("WS1 (Support); WS2 (Sales)");
        assertThatThrownBy(() -> Imported.of("Billing", List.of(), log))
                .isInstanceOf(AmbiguousException.class)
                .hasMessageContaining("no events of a workspace 'Billing'");
        Imported chosen = Imported.of("sales", List.of(), log);
        assertThat(chosen.events()).extracting(IncidentEvent::sid).containsExactly("EV2");
        assertThat(chosen.report().problems()).containsExactly("1 events of other workspaces than WS2");
        assertThat(chosen.report().skipped()).isEqualTo(1);
    }

    @Test
    void whateverIsDamagedTheTotalsAddUp() {
        Random random = new Random(17);
        for (int seed = 0; seed < 30; seed++) {
            List<IncidentEvent> history = RandomLog.events(seed, 30);
            byte[] log = RandomLog.as(FORMATS.get(seed % 3), history);
            for (int flips = random.nextInt(20); flips >= 0; flips--) {
                log[random.nextInt(log.length)] ^= (byte) (1 << random.nextInt(8));
            }
            byte[] cut = Arrays.copyOf(log, random.nextInt(log.length) + 1);

            for (byte[] damaged : List.of(log, cut)) {
                try {
                    ImportReport report = Imported.of(null, List.of(), damaged, ONE.getBytes(StandardCharsets.UTF_8))
                            .report();
                    assertThat(report.read() + report.skipped() + report.duplicates())
                            .isEqualTo(report.records());
                } catch (AmbiguousException e) {
                    assertThat(e).hasMessageContaining("several workspaces"); // a flipped bit is in its SID
                }
            }
        }
    }

    @Test
    void tenThousandLinesOfNoiseAreCountedAndTheEventAmongThemIsRead() {
        Random random = new Random(18);
        String alphabet = "{}[]\",:\\ \tEventType=&%task.created0123456789\r;é";
        StringBuilder noise = new StringBuilder();
        for (int line = 0; line < 10_000; line++) {
            for (int length = random.nextInt(60); length > 0; length--) {
                noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            noise.append(line == 5_000 ? "\n" + ONE + "\n" : "\n");
        }

        Imported imported = Imported.of(noise.toString());

        assertThat(imported.events()).extracting(IncidentEvent::sid).contains("EV1");
        ImportReport report = imported.report();
        assertThat(report.read() + report.skipped() + report.duplicates()).isEqualTo(report.records());
    }

    @Test
    void aDamagedIncidentIsReadAsFarAsItCanBe() {
        List<IncidentEvent> history = RandomLog.events(1, 30);
        Imported whole = Imported.of(RandomLog.as(ExportFormat.streams, history));
        byte[] cut = Arrays.copyOf(whole.bytes(), whole.bytes().length * 2 / 3);

        IncidentFile file = IncidentReader.read("monday.incident.jsonl", () -> new ByteArrayInputStream(cut));

        assertThat(file.eventList())
                .isNotEmpty()
                .isEqualTo(whole.events().subList(0, file.eventList().size()));
        assertThat(file.problems()).hasSize(2).allMatch(problem -> problem.startsWith("monday.incident.jsonl:"));
    }

    @Test
    void aFileThatIsNoIncidentIsRefusedWithARemedy() {
        assertThatThrownBy(() -> IncidentReader.read(
                        "log", () -> new ByteArrayInputStream(ONE.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("log:1: this is no incident")
                .hasMessageContaining("incident import");
        String later = "{\"format\":\"taskrouter-incident\",\"version\":99,\"testkit\":\"9.0\"}";
        assertThatThrownBy(() -> IncidentReader.read(
                        "log", () -> new ByteArrayInputStream(later.getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("version 99")
                .hasMessageContaining("9.0");
    }
}
