package io.taskroutertest.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.Plain;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.world.Refusal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a recording is told with its file, its line and what to do about it. */
class BadRecordingsTest {

    private static final String OTHER_VERSION = "It was recorded by testkit " + TestkitVersion.THIS + ", and this is "
            + TestkitVersion.THIS + ": replay it with the version that recorded it";

    @TempDir
    Path directory;

    /** The header, a workspace, a worker, the same worker refused, a step of the clock, the end. */
    private static List<String> good() throws IOException {
        Scene scene = Scene.multitasking();
        CreateWorker ana = CreateWorker.of(scene.workspace(), "Ana").withAttributes(Plain.attributes("level", 2));
        scene.execute(ana);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> scene.execute(ana));
        scene.advance(60);
        StringWriter text = new StringWriter();
        RecordingWriter.write(Recording.of(scene.engine(), null), text);
        return new ArrayList<>(text.toString().lines().toList());
    }

    @Test
    void aFileThatIsMissing() {
        Path missing = directory.resolve("none.recording.jsonl");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.read(missing))
                .withMessage(missing + ": there is no such file; looked for " + missing
                        + ". Give a file that Reports.recording wrote, such as the one beside the report on a"
                        + " failed test, whose name ends in .recording.jsonl");
    }

    @Test
    void aDirectory() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.read(directory))
                .withMessageStartingWith(directory + ": cannot be read: ")
                .withMessageContaining("Give a file");
    }

    @Test
    void whatIsNoRecording() throws IOException {
        for (String text : List.of("", "<!doctype html>\n", "{\"a\":1}\n", "[]", "5", "{\"format\":5}")) {
            assertThat(message(text))
                    .as(text)
                    .endsWith("it.jsonl, line 1: this is no recording, which begins with"
                            + " {\"format\":\"taskrouter-recording\". Give a file that Reports.recording wrote,"
                            + " such as the one beside the report on a failed test, whose name ends in"
                            + " .recording.jsonl");
        }
    }

    @Test
    void whatIsNotInUtf8() throws IOException {
        Path file = Files.write(directory.resolve("it.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordingReader.read(file))
                .withMessageContaining("it.jsonl: is no recording, for it is not in UTF-8. Give a file");
    }

    @Test
    void anotherVersionOfTheFormat() throws IOException {
        List<String> lines = good();
        lines.set(
                0,
                lines.get(0)
                        .replace("\"version\":1", "\"version\":2")
                        .replace("\"testkit\":\"" + TestkitVersion.THIS, "\"testkit\":\"9.9"));

        assertThat(message(lines))
                .endsWith(
                        "it.jsonl, line 1: the format has version 2, and this testkit reads version 1. It was recorded by"
                                + " testkit 9.9, and this is " + TestkitVersion.THIS
                                + ": replay it with the version that recorded it");
    }

    @Test
    void settingsThatAreUnknownOrMissing() throws IOException {
        List<String> lines = good();
        String header = lines.get(0);

        lines.set(0, header.replace("\"PRIORITY\"", "\"PATIENCE\""));
        assertThat(message(lines))
                .contains("line 1: settings: limits: is \"PATIENCE\"; it must be one of [", "PRIORITY");
        lines.set(0, header.replaceFirst("\"settings\":.*", "\"settings\":{\"seed\":1,\"strict\":[]}}"));
        assertThat(message(lines)).contains("line 1: has no testkit, or no settings with seed, startTime");
        lines.set(0, header.replace("\"strict\":[]", "\"strict\":[\"EVERYTHING\"]"));
        assertThat(message(lines))
                .contains("line 1: settings: strict: [0]: is \"EVERYTHING\"; it must be one of [PATCH_");
    }

    @Test
    void aFileThatIsCutOffAnywhere() throws IOException {
        List<String> lines = good();
        String text = String.join("\n", lines) + "\n";

        for (int length = lines.get(0).length(); length < text.length() - 2; length++) {
            assertThat(message(text.substring(0, length)))
                    .as("after %s characters", length)
                    .endsWith(
                            "the recording is cut off: its last line, {\"end\":true,…}, is missing. Copy it or record it"
                                    + " again");
        }
        assertThat(read(text).entries()).hasSize(4);
    }

    @Test
    void aLineThatIsNoJson() throws IOException {
        List<String> lines = good();
        lines.set(2, lines.get(2).substring(5));

        assertThat(message(lines)).contains("it.jsonl, line 3: is no JSON: ").endsWith("was changed in the file");
        lines.set(2, "[]");
        assertThat(message(lines)).contains("it.jsonl, line 3: is no object of JSON. ");
    }

    @Test
    void anUnknownCommand() throws IOException {
        List<String> lines = good();
        lines.set(2, lines.get(2).replace("CreateWorker", "CreateRobot"));

        assertThat(message(lines))
                .contains(
                        "it.jsonl, line 3: there is no command 'CreateRobot' in this testkit; it has AnswerAssignment, ")
                .endsWith(OTHER_VERSION + ", or undo what was changed in the file");
    }

    @Test
    void parametersThatAreUnknownOrMissingOrOfAnotherType() throws IOException {
        assertThat(message(changed(2, "\"friendlyName\"", "\"name\"")))
                .contains("line 3: CreateWorker: has 'name', and takes workspaceSid, sid, friendlyName, activitySid,"
                        + " attributes. ");
        assertThat(message(changed(2, "\"friendlyName\":\"Ana\"", "\"friendlyName\":7")))
                .contains("line 3: CreateWorker: friendlyName: is 7; it must be a string, the text. ");
        assertThat(message(changed(1, "\"multiTaskEnabled\":true,", "")))
                .contains("line 2: CreateWorkspace: multiTaskEnabled: is missing. ");
        assertThat(message(changed(1, "\"multiTaskEnabled\":true,", "\"multiTaskEnabled\":\"true\",")))
                .contains("line 2: CreateWorkspace: multiTaskEnabled: is \"true\"; it must be true or false. ");
        assertThat(message(changed(1, "\"declaredSids\":{}", "\"declaredSids\":null")))
                .contains("line 2: CreateWorkspace: is incomplete: ");
        assertThat(message(changed(2, "\"at\":\"2026-", "\"at\":\"noon 2026-")))
                .contains("line 3: at: is \"noon 2026-01-01T00:00:00Z\", which is no instant, such as");
        assertThat(message(changed(2, "\"command\":\"CreateWorker\",", ""))).contains("line 3: command: is missing. ");
        assertThat(message(changed(4, "\"movedTo\"", "\"advance\":1,\"movedTo\"")))
                .contains("line 5: has 'advance', and takes movedTo. ");
        assertThat(message(changed(5, "\"logged\":", "\"logged\":0.")))
                .contains("line 6: logged: is 0.")
                .contains("; it must be a whole number of 64 bits. ");
    }

    @Test
    void whatFollowsTheEnd() throws IOException {
        List<String> lines = good();
        lines.add("{}");

        assertThat(message(lines)).contains("it.jsonl, line 7: nothing may follow the line with \"end\". ");
    }

    @Test
    void aCommandThatIsRefusedOnlyNow() throws IOException {
        assertThat(divergence(changed(0, "\"WORKERS_PER_WORKSPACE\":50000", "\"WORKERS_PER_WORKSPACE\":0")))
                .matches("(?s).*it\\.jsonl, line 3: does not come about as it was recorded\\. At 2026-01-01T00:00:00Z"
                        + " CreateWorker\\[.*] was carried out, and now is refused \\(.*the limit of workers per workspace"
                        + " is 0\\)\\. " + OTHER_VERSION + ", or undo what was changed in the file");
    }

    @Test
    void aCommandThatIsCarriedOutOnlyNow() throws IOException {
        assertThat(divergence(changed(3, "\"friendlyName\":\"Ana\"", "\"friendlyName\":\"Ben\"")))
                .contains(
                        "line 4: ",
                        "was refused (Worker with the same friendly name already exists), and now is" + " carried out");
    }

    @Test
    void aStepOfTheClockThatIsMissing() throws IOException {
        assertThat(divergence(changed(3, "\"at\":\"2026-01-01T00:00:00Z\"", "\"at\":\"2026-01-01T00:05:00Z\"")))
                .contains("line 4: ", "was given at 2026-01-01T00:05:00Z, and now it is 2026-01-01T00:00:00Z");
    }

    @Test
    void aStepOfTheClockIntoThePast() throws IOException {
        assertThat(divergence(changed(4, "2026-01-01T00:01:00Z", "2025-01-01T00:00:00Z")))
                .contains(
                        "line 5: ", "the clock was moved to 2025-01-01T00:00:00Z, and now it is 2026-01-01T00:00:00Z");
    }

    @Test
    void aRunThatEndsDifferently() throws IOException {
        List<String> fewer = good();
        fewer.remove(2);
        fewer.remove(2);

        assertThat(divergence(fewer))
                .matches(
                        "(?s).*it\\.jsonl: ran to its end, but \\d+ things had happened then, and \\d+ have happened now\\. "
                                + OTHER_VERSION
                                + ", or take \"logged\" out of the last line if the file was changed on purpose");
        fewer.set(fewer.size() - 1, "{\"end\":true}");
        run(fewer);
    }

    @Test
    void whatBreaksTheEngine() throws IOException {
        assertThat(divergence(changed(2, "\"friendlyName\":\"Ana\"", "\"friendlyName\":null")))
                .contains("line 3: the engine itself fails here (java.lang.NullPointerException")
                .endsWith("as it may have done when this was recorded. Report it with this file, unless the file was"
                        + " changed");
    }

    private static List<String> changed(int index, String from, String to) throws IOException {
        List<String> lines = good();
        assertThat(lines.get(index)).contains(from);
        lines.set(index, lines.get(index).replace(from, to));
        return lines;
    }

    private Recording read(String text) throws IOException {
        return RecordingReader.read(Files.writeString(directory.resolve("it.jsonl"), text));
    }

    private void run(List<String> lines) throws IOException {
        Recording recording = read(String.join("\n", lines));
        recording.runIn(new Engine(recording.settings()));
    }

    private String divergence(List<String> lines) {
        return thrown(IllegalStateException.class, () -> run(lines));
    }

    private String message(List<String> lines) {
        return message(String.join("\n", lines));
    }

    private String message(String text) {
        return thrown(IllegalArgumentException.class, () -> read(text));
    }

    private static String thrown(Class<? extends RuntimeException> type, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(type);
        return String.valueOf(thrown.getMessage());
    }
}
