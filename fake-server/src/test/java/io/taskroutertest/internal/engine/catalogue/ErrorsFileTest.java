package io.taskroutertest.internal.engine.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** ERRORS.md shows the catalogue. */
class ErrorsFileTest {

    private static final String REGENERATE = "REGENERATE_ERRORS";

    private static final Map<Class<?>, String> TITLES = Map.ofEntries(
            Map.entry(RequestErrors.class, "Requests"),
            Map.entry(ParameterErrors.class, "Parameters"),
            Map.entry(ListErrors.class, "Lists and statistics"),
            Map.entry(WorkspaceErrors.class, "Workspaces, activities, task channels, task queues, workers"),
            Map.entry(WorkflowErrors.class, "Workflows"),
            Map.entry(TaskErrors.class, "Tasks"),
            Map.entry(ReservationErrors.class, "Reservations and instructions"),
            Map.entry(ResourceAlerts.class, "Alerts about resources"),
            Map.entry(RequestAlerts.class, "Alerts about requests"),
            Map.entry(CallbackAlerts.class, "Alerts about callbacks"),
            Map.entry(ScriptAlerts.class, "Alerts about scripts"),
            Map.entry(Frames.class, "What stands around the text of an alert"));

    @Test
    void errorsMdShowsTheCatalogue() throws IOException {
        Path file = project().resolve("ERRORS.md");
        String expected = written();
        if (System.getenv(REGENERATE) != null) {
            Files.writeString(file, expected, UTF_8);
        }

        assertThat(file)
                .as("ERRORS.md is generated: " + REGENERATE + "=1 mvn -pl fake-server -am test -Dtest=ErrorsFileTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false")
                .content(UTF_8)
                .isEqualToNormalizingNewlines(expected);
    }

    private static String written() {
        StringBuilder text = new StringBuilder("""
                # Errors and alerts

                Every error and every alert that the fake utters: its code, its HTTP status, its words, and how they are known. \
                Generated from the catalogue in `io.taskroutertest.internal.engine.catalogue`; `ErrorsFileTest` compares \
                this file with it and says how to write it anew, `CatalogueWalkTest` makes the fake utter every row.

                *Standing* is about the words and the code: *observed* ones are those of the real service, to the letter; \
                *documented*, *ruling* and *inferred* mean what [FIDELITY.md](FIDELITY.md) says. Tests of an application \
                should depend on code and status, and on words only where they are observed. `{…}` is filled for each case.

                | Status | Meaning |
                | --- | --- |
                | a number | the answer's HTTP status; its body is Twilio's: `code`, `message`, `more_info`, `status` |
                | refused in production | an alert: the fake did what was meant, TaskRouter would not have |
                | silent in production | an alert: TaskRouter takes it without a word, and it can never work |
                | callback | an alert that Twilio's debugger would show |
                | script | an alert: a scripted worker or arrival could not do what it was to do |
                | not faked | an alert: the application asked another product of Twilio, and the fake refused it |
                """);
        for (Class<? extends Enum<?>> chapter : Catalogue.chapters()) {
            text.append("\n## ").append(TITLES.get(chapter));
            text.append("\n\n| Message | Code | Status | Standing | Source |\n| --- | --- | --- | --- | --- |\n");
            for (Enum<?> constant : chapter.getEnumConstants()) {
                text.append(row(((Entry) constant).facts()));
            }
        }
        text.append("\n## Codes\n\n| Code | Meaning |\n| --- | --- |\n");
        Arrays.stream(Code.values())
                .sorted((a, b) -> a.number() - b.number())
                .forEach(code -> text.append("| ")
                        .append(code.number())
                        .append(" | ")
                        .append(code.meaning())
                        .append(" |\n"));
        return text.toString();
    }

    private static String row(EntryDetails facts) {
        List<String> cells = List.of(
                "`" + facts.template() + "`",
                facts.codes().isEmpty()
                        ? "–"
                        : facts.codes().stream()
                                .map(Code::number)
                                .sorted()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                status(facts),
                facts.standing().name().toLowerCase(Locale.ROOT),
                facts.source());
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String status(EntryDetails facts) {
        String alert = facts.alert() == null
                ? ""
                : facts.alert().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (facts.status() == null) {
            return alert.isEmpty() ? "–" : alert;
        }
        return facts.status() + (alert.isEmpty() ? "" : " if strict, else " + alert);
    }

    private static Path project() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.exists(directory.resolve("FIDELITY.md"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}
