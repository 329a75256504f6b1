package io.taskroutertest.internal.definition;

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
}
