package io.taskroutertest.internal.definition;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("workspace.yml"), "\uFEFFworkspace: Süd\n");

        assertThat(WorkspaceDefinitions.readFile(file).friendlyName()).isEqualTo("Süd");
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("nowhere.yaml");

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.readFile(file))
                .withMessage(file + ": there is no such file; looked for " + file.toAbsolutePath());
    }

    @Test
    void aFileMustBeInUtf8() throws IOException {
        Path file = Files.write(folder.resolve("latin.yaml"), "workspace: Süd".getBytes(StandardCharsets.ISO_8859_1));

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.readFile(file))
                .withMessage(file + ": is not in UTF-8");
    }

    @Test
    void aResourceIsFoundBesideTheClassAndAtTheTopOfTheClassPath() {
        String fromTop = "io/taskroutertest/internal/definition/support-center.yaml";

        assertThat(WorkspaceDefinitions.readClasspath(SourceTest.class, "support-center.yaml")
                        .friendlyName())
                .isEqualTo("Support Center");
        assertThat(WorkspaceDefinitions.readClasspath(SourceTest.class, fromTop).friendlyName())
                .isEqualTo("Support Center");
        assertThat(WorkspaceDefinitions.readClasspath(SourceTest.class, "/" + fromTop)
                        .friendlyName())
                .isEqualTo("Support Center");
    }

    @Test
    void aMissingResourceIsNamedWithThePlacesLookedAt() {
        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.readClasspath(SourceTest.class, "nowhere.yaml"))
                .withMessage("nowhere.yaml: is not on the class path; looked for"
                        + " io/taskroutertest/internal/definition/nowhere.yaml and /nowhere.yaml");
    }

    @Test
    void aTextWithoutATellingNameIsJsonIfItBeginsLikeIt() {
        assertThat(WorkspaceDefinitions.read("request", "\t{\n\t\"workspace\": \"A\"}")
                        .friendlyName())
                .isEqualTo("A");
        assertThat(WorkspaceDefinitions.read("request", "workspace: A").friendlyName())
                .isEqualTo("A");
    }

    @Test
    void anAliasStandsForWhatItsAnchorHolds() {
        SupportCenter center = SupportCenter.of("""
                workspace: A
                workers:
                  Alice: &biller { attributes: { skills: [billing] }, channels: { voice: 2 } }
                  Bob: *biller
                """);

        assertThat(center.<String>ask(
                        view -> view.workers().named("Bob").attributes().text()))
                .isEqualTo("{\"skills\":[\"billing\"]}");
    }

    @Test
    void attributesKeepEveryDigitAndTheOrderOfTheirKeys() {
        SupportCenter center = SupportCenter.of("""
                workspace: A
                workers:
                  Alice:
                    attributes: { z: 1.50, a: -12345678901234567890, off: null, on: true, day: 2026-01-01, y: "yes" }
                """);

        assertThat(center.<String>ask(
                        view -> view.workers().named("Alice").attributes().text()))
                .isEqualTo("{\"z\":1.50,\"a\":-12345678901234567890,\"off\":null,\"on\":true,"
                        + "\"day\":\"2026-01-01\",\"y\":\"yes\"}");
    }

    @Test
    void aTimeOfDayIsAText() {
        SupportCenter center = SupportCenter.of("""
                workspace: A
                workers: { Alice: { attributes: { from: 08:30, to: 17:00:30 } } }
                """);

        assertThat(center.<String>ask(
                        view -> view.workers().named("Alice").attributes().text()))
                .isEqualTo("{\"from\":\"08:30\",\"to\":\"17:00:30\"}");
    }

    @Test
    void aliasesOfAliasesEndAtTenMillionValues() {
        StringBuilder bomb = new StringBuilder("workspace: A\nworkers:\n  W0: &W0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            String alias = "*W" + (level - 1);
            bomb.append("  W%d: &W%d [%s]\n".formatted(level, level, String.join(", ", nCopies(10, alias))));
        }

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.read("ws.yaml", bomb.toString()))
                .withMessage(
                        "ws.yaml:9:47: workers.W6[7]: the alias *W5 makes more than 10000000 values of the document");
    }

    @Test
    void nestingEndsAtAThousandValues() {
        String text = "workspace: A\nworkers: " + "[".repeat(1_100) + "]".repeat(1_100);

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> WorkspaceDefinitions.read("ws.yaml", text))
                .withMessage("ws.yaml:2:1009: nested more than 1000 values deep");
    }
}
