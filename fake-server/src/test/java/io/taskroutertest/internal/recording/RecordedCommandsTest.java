package io.taskroutertest.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.resource.Settings;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command can be written down and read again, whatever stands in it. */
class RecordedCommandsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456789Z");

    @TempDir
    Path directory;

    static List<Class<? extends Record>> commands() {
        return Commands.ALL;
    }

    @Test
    void everyCommandThereIsCanBeRecorded() {
        assertThat(Commands.ALL.stream().map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(new ClassFileImporter()
                        .withImportOption(new DoNotIncludeTests()).importPackages("io.taskroutertest").stream()
                                .filter(type -> type.isAssignableTo(Command.class) && !type.isInterface())
                                .map(JavaClass::getName)
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whateverStandsInACommandIsReadAsItWas(Class<? extends Record> type) throws IOException {
        RandomValues values = new RandomValues(new Random(type.getSimpleName().hashCode()));
        List<Journal.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            entries.add(new Journal.Given(
                    NOON, (Command<?>) values.record(type), i % 3 == 0 ? "refused,\n\"so\" to say \ud83d" : null));
        }

        Recording read = written(recording(Settings.defaults(), entries));

        assertThat(read.entries()).isEqualTo(entries);
        assertThat(text(read)).isEqualTo(text(recording(Settings.defaults(), entries)));
    }

    @Test
    void whatAnAlertSaidIsReadToTheLetter() throws IOException {
        RandomValues values = new RandomValues(new Random(7));
        for (int i = 0; i < 300; i++) {
            RaiseAlert raised = values.record(RaiseAlert.class);
            Journal.Given read = (Journal.Given)
                    written(recording(Settings.defaults(), List.of(new Journal.Given(NOON, raised, null))))
                            .entries()
                            .get(0);

            RaiseAlert again = (RaiseAlert) read.command();
            assertThat(again).isEqualTo(raised);
            assertThat(again.alert().said().arguments())
                    .isEqualTo(raised.alert().said().arguments());
            assertThat(again.alert().message()).isEqualTo(raised.alert().message());
        }
    }

    @Test
    void settingsAreReadAsTheyWere() throws IOException {
        RandomValues values = new RandomValues(new Random(3));
        for (int i = 0; i < 50; i++) {
            Settings settings = values.record(Settings.class);

            assertThat(written(recording(settings, List.of())).settings()).isEqualTo(settings);
        }
    }

    @Test
    void anEntryIsALineForPeople() throws IOException {
        List<Journal.Entry> entries = List.of(
                new Journal.Moved(Instant.parse("2026-01-01T00:02:00Z")),
                new Journal.Given(Instant.parse("2026-01-01T00:02:00Z"), new DeleteTask("WS1", "WT1", null), null),
                new Journal.Given(Instant.parse("2026-01-01T00:02:00Z"), new DeleteTask("WS1", "WT1", 3), "not found"));

        assertThat(text(recording(Settings.defaults(), entries)).lines().skip(1))
                .containsExactly(
                        "{\"movedTo\":\"2026-01-01T00:02:00Z\"}",
                        "{\"at\":\"2026-01-01T00:02:00Z\",\"command\":\"DeleteTask\",\"with\":"
                                + "{\"workspaceSid\":\"WS1\",\"sid\":\"WT1\"}}",
                        "{\"at\":\"2026-01-01T00:02:00Z\",\"command\":\"DeleteTask\",\"refused\":\"not found\",\"with\":"
                                + "{\"workspaceSid\":\"WS1\",\"sid\":\"WT1\",\"ifMatch\":3}}",
                        "{\"end\":true,\"logged\":5}");
    }

    @Test
    void theFirstLineHasTheSettingsInFull() throws IOException {
        assertThat(text(recording(Settings.defaults(), List.of())).lines().findFirst())
                .get()
                .asString()
                .startsWith("{\"format\":\"taskrouter-recording\",\"version\":1,\"testkit\":\"" + TestkitVersion.THIS
                        + "\",\"account\":\"AC1\",\"settings\":{\"seed\":0,\"startTime\":\"2026-01-01T00:00:00Z\","
                        + "\"limits\":{\"WORKSPACES_PER_ACCOUNT\":2147483647,")
                .endsWith("\"strict\":[],\"variants\":[]}}");
    }

    @Test
    void theBuildWritesTheVersion() {
        assertThat(TestkitVersion.THIS).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void aCommandOfNobodyIsNotRecorded() {
        Command<String> own = (world, routing) -> "";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> text(recording(Settings.defaults(), List.of(new Journal.Given(NOON, own, null)))))
                .withMessageStartingWith("No way is known to record the command");
    }

    private static Recording recording(Settings settings, List<Journal.Entry> entries) {
        return new Recording("", TestkitVersion.THIS, "AC1", settings, entries, 5L);
    }

    private static String text(Recording recording) throws IOException {
        StringWriter text = new StringWriter();
        RecordingWriter.write(recording, text);
        return text.toString();
    }

    /** By a file, because not every text can be encoded. */
    private Recording written(Recording recording) throws IOException {
        return RecordingReader.read(Files.writeString(directory.resolve("it"), text(recording)));
    }
}
