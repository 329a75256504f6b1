package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.command.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was asked of an engine, and how much time passed in between. It can be run, shortened and printed. */
public record History(List<Step> steps) {

    public sealed interface Step permits Given, Passed {}

    public record Given(Command<?> command) implements Step {}

    public record Passed(Duration time) implements Step {}

    public History {
        steps = List.copyOf(steps);
    }

    public static History of(Step... steps) {
        return new History(List.of(steps));
    }

    /** What a test looks up by a command of its own is no part of it. */
    static History of(Instant start, List<Journal.Entry> journal) {
        List<Step> steps = new ArrayList<>();
        Instant now = start;
        for (Journal.Entry entry : journal) {
            // A move to the instant that it is already handles what falls due in it.
            if (entry instanceof Journal.Moved || entry.at().isAfter(now)) {
                steps.add(new Passed(Duration.between(now, entry.at())));
                now = entry.at();
            }
            if (entry instanceof Journal.Given given
                    && given.command().getClass().isRecord()) {
                steps.add(new Given(given.command()));
            }
        }
        return new History(steps);
    }

    /** As a class that can be put among the tests and compiled: its field holds this history. */
    public String asJava(String className) {
        JavaText text = new JavaText();
        List<String> lines =
                steps.stream().map(step -> "            " + text.of(step)).toList();
        return "package " + History.class.getPackageName() + ";\n\n" + text.imports() + "\npublic final class "
                + className + " {\n    public static final History HISTORY = History.of(\n"
                + String.join(",\n", lines) + ");\n}\n";
    }
}
