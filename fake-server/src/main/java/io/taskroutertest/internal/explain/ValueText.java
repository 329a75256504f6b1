package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.internal.expression.Operand;
import io.taskroutertest.internal.expression.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How explanations write values, comparisons and times. Each fits on a line, whatever stands in attributes. */
public final class ValueText {

    private static final int LONGEST_VALUE = 80;
    private static final int MOST_FINDINGS = 3;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private ValueText() {}

    static String quoted(String name) {
        return '"' + oneLine(name) + '"';
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    /** As an expression would write it; "no value" for what is missing. */
    public static String value(Value value) {
        String text = value instanceof Value.Null ? "no value" : json(value);
        return shortened(text, LONGEST_VALUE);
    }

    private static String json(Value value) {
        if (value instanceof Value.Text text) {
            return quoted(text.value());
        } else if (value instanceof Value.Num number) {
            return number.value().toPlainString();
        } else if (value instanceof Value.Bool bool) {
            return String.valueOf(bool.value());
        } else if (value instanceof Value.Arr array) {
            return array.elements().stream().map(ValueText::json).collect(Collectors.joining(", ", "[", "]"));
        } else if (value instanceof Value.Obj object) {
            return object.members().entrySet().stream()
                    .map(member -> quoted(member.getKey()) + ": " + json(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return "null";
    }

    static String findings(List<DecidingComparison> findings) {
        String shown =
                findings.stream().limit(MOST_FINDINGS).map(ValueText::finding).collect(Collectors.joining("; "));
        int more = findings.size() - MOST_FINDINGS;
        return more > 0 ? shown + "; and " + more + " more" : shown;
    }

    /** Such as {@code level > 3 is false: level is 2}. */
    public static String finding(DecidingComparison finding) {
        Evaluation.Clause clause = finding.clause();
        List<String> values = new ArrayList<>(2);
        addKey(values, clause.comparison().left(), clause.left());
        addKey(values, clause.comparison().right(), clause.right());
        return oneLine(clause.comparison().text())
                + (clause.holds() ? " is true" : " is false")
                + (values.isEmpty() ? "" : ": " + String.join(", ", values))
                + (finding.hint() == null ? "" : " (" + finding.hint() + ")");
    }

    private static void addKey(List<String> values, Operand operand, Value value) {
        if (operand instanceof Operand.Key) {
            values.add(operand.text() + (value instanceof Value.Null ? " has no value" : " is " + value(value)));
        }
    }

    static String duration(Duration duration) {
        long millis = duration.toMillis();
        long seconds = millis / 1000;
        return millis % 1000 == 0 ? seconds + " s" : seconds + String.format(Locale.ROOT, ".%03d s", millis % 1000);
    }

    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
