package io.taskroutertest.internal.expression;

import static io.taskroutertest.internal.expression.TruthTableTest.Standing.DOCUMENTED;
import static io.taskroutertest.internal.expression.TruthTableTest.Standing.INFERRED;
import static io.taskroutertest.internal.expression.TruthTableTest.Standing.OBSERVED;
import static io.taskroutertest.internal.expression.Values.array;
import static io.taskroutertest.internal.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each comparison yields, and how well that is known. */
class TruthTableTest {

    /** Where a row comes from: Twilio's documentation, code that runs against the real service, or neither. */
    enum Standing {
        DOCUMENTED,
        OBSERVED,
        INFERRED
    }

    record Row(String expression, Value.Obj attributes, boolean expected, Standing standing) {
        @Override
        public String toString() {
            return expression + " is " + expected + " (" + standing + ") with " + attributes.members();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void comparisonYieldsWhatTheTableSays(Row row) {
        Expression expression = Expression.parse(row.expression());

        assertThat(expression.test(Scope.of(row.attributes()))).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void listeningForConfusionsDoesNotChangeTheResult(Row row) {
        Expression expression = Expression.parse(row.expression());

        assertThat(expression.test(Scope.of(row.attributes()), confusion -> {})).isEqualTo(row.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void notInvertsTheResult(Row row) {
        Expression expression =
                Expression.parse("NOT (" + (row.expression().isBlank() ? "1=0" : row.expression()) + ")");

        assertThat(expression.test(Scope.of(row.attributes()))).isEqualTo(!row.expected());
    }

    static Stream<Row> rows() {
        return Stream.of(missingKeys(), arraysAndObjects(), numbersAndStrings(), membership(), constants())
                .flatMap(rows -> rows);
    }

    private static Stream<Row> missingKeys() {
        Value.Obj none = Value.EMPTY;
        Value.Obj explicitNull = attributes("key", Value.NULL);
        return Stream.of(
                row("missing == \"foo\"", none, false, OBSERVED),
                row("missing == null", none, true, OBSERVED),
                row("null == missing", none, true, OBSERVED),
                row("missing != null", none, false, OBSERVED),
                row("key == null", explicitNull, true, OBSERVED),
                row("missing != true", none, true, OBSERVED),
                row("missing != \"x\"", none, true, OBSERVED),
                row("missing > 5", none, false, DOCUMENTED),
                row("missing < 5", none, false, DOCUMENTED),
                row("missing CONTAINS \"a\"", none, false, DOCUMENTED),
                row("missing HAS \"a\"", none, false, DOCUMENTED),
                row("\"a\" IN missing", none, false, DOCUMENTED),
                row("\"a\" NOT IN missing", none, false, INFERRED),
                row("missing NOT IN [\"a\"]", none, true, INFERRED),
                row("NOT (missing > 5)", none, true, INFERRED),
                row("a.b == 1", attributes("a", "text"), false, INFERRED),
                row("a.b == null", attributes("a", "text"), true, INFERRED),
                row("a[0] == null", attributes("a", attributes("b", 1)), true, INFERRED),
                row("a[1] == null", attributes("a", array(1)), true, INFERRED),
                row("missing < null", none, false, INFERRED),
                row("null < missing", none, false, INFERRED),
                row("level < null", attributes("level", 1), false, INFERRED),
                row("null < level", attributes("level", 1), false, INFERRED),
                row("null >= null", none, false, INFERRED),
                row("name CONTAINS null", attributes("name", "null"), false, INFERRED));
    }

    private static Stream<Row> arraysAndObjects() {
        Value.Obj tagged = attributes("tags", array("a", "b"), "one", array("a"), "address", attributes("zip", 1));
        return Stream.of(
                row("one == \"a\"", tagged, false, DOCUMENTED),
                row("tags != \"a\"", tagged, false, INFERRED),
                row("tags > 1", tagged, false, DOCUMENTED),
                row("tags CONTAINS \"a\"", tagged, false, DOCUMENTED),
                row("tags == tags", tagged, false, INFERRED),
                row("[1] == [1]", tagged, false, INFERRED),
                row("address == address", tagged, false, INFERRED),
                row("address == null", tagged, false, INFERRED),
                row("address != null", tagged, false, INFERRED),
                row("tags != null", tagged, false, INFERRED),
                row("address HAS 1", tagged, false, INFERRED),
                row("address.zip == 1", tagged, true, DOCUMENTED),
                row("tags[0] == \"a\"", tagged, true, INFERRED));
    }

    private static Stream<Row> numbersAndStrings() {
        Value.Obj worker = attributes("level", "6", "age", 6, "name", "Bob", "vip", "true", "active", true);
        Value.Obj decimals = attributes("five", 5, "same", new BigDecimal("5.0"), "half", new BigDecimal("0.5"));
        return Stream.of(
                row("level > 5", worker, true, DOCUMENTED),
                row("5 < level", worker, true, INFERRED),
                row("level <= 6", worker, true, INFERRED),
                row("level < 10", worker, true, INFERRED),
                row("level < \"10\"", worker, true, INFERRED),
                row("age < \"10\"", worker, true, INFERRED),
                row("level == 6", worker, false, INFERRED),
                row("level != 6", worker, true, INFERRED),
                row("age > \"abc\"", worker, false, INFERRED),
                row("age <= \"abc\"", worker, false, INFERRED),
                row("level > \"abc\"", worker, false, INFERRED),
                row("\"b\" > \"a\"", worker, true, INFERRED),
                row("\"a\" >= \"a\"", worker, true, INFERRED),
                row("vip == true", worker, false, INFERRED),
                row("active == true", worker, true, DOCUMENTED),
                row("active > false", worker, false, INFERRED),
                row("true > false", worker, false, INFERRED),
                row("name == \"bob\"", worker, false, INFERRED),
                row("name == \"Bob\"", worker, true, DOCUMENTED),
                row("Name == \"Bob\"", worker, false, INFERRED),
                row("name CONTAINS \"o\"", worker, true, DOCUMENTED),
                row("name CONTAINS \"O\"", worker, false, INFERRED),
                row("name CONTAINS name", worker, true, DOCUMENTED),
                row("\"5\" CONTAINS 5", worker, false, INFERRED),
                row("5 == 5.0", worker, true, INFERRED),
                row("five == same", decimals, true, INFERRED),
                row("half < 0.51", decimals, true, DOCUMENTED),
                row("-0.5 < half", decimals, true, DOCUMENTED),
                row("five >= 5", decimals, true, DOCUMENTED),
                row("five > 5", decimals, false, DOCUMENTED));
    }

    private static Stream<Row> membership() {
        Value.Obj worker = attributes(
                "department",
                "x",
                "tags",
                array("a", "b"),
                "texts",
                array("6"),
                "numbers",
                array(new BigDecimal("6.0")),
                "nulls",
                array(Value.NULL),
                "nested",
                array(array("a"), attributes("b", 1)),
                "id",
                "WK1",
                "preferred",
                array("WK1"));
        return Stream.of(
                row("department HAS \"x\"", worker, false, OBSERVED),
                row("tags HAS \"a\"", worker, true, DOCUMENTED),
                row("tags HAS \"A\"", worker, false, INFERRED),
                row("preferred HAS id", worker, true, DOCUMENTED),
                row("id IN preferred", worker, true, DOCUMENTED),
                row("id IN [\"WK1\", \"WK2\"]", worker, true, DOCUMENTED),
                row("id IN []", worker, false, INFERRED),
                row("id NOT IN []", worker, true, INFERRED),
                row("id NOT IN preferred", worker, false, DOCUMENTED),
                row("\"c\" NOT IN tags", worker, true, DOCUMENTED),
                row("\"a\" NOT IN \"abc\"", worker, false, INFERRED),
                row("\"a\" IN \"abc\"", worker, false, DOCUMENTED),
                row("tags HAS missing", worker, false, INFERRED),
                row("nulls HAS missing", worker, false, INFERRED),
                row("nulls HAS null", worker, true, INFERRED),
                row("missing IN nulls", worker, false, INFERRED),
                row("missing NOT IN nulls", worker, true, INFERRED),
                row("null IN nulls", worker, true, INFERRED),
                row("\"6\" IN [6]", worker, false, INFERRED),
                row("texts HAS 6", worker, false, INFERRED),
                row("numbers HAS 6", worker, true, INFERRED),
                row("nested HAS tags", worker, false, INFERRED),
                row("tags IN nested", worker, false, INFERRED),
                row("tags NOT IN nested", worker, false, INFERRED),
                row("nested[0] HAS \"a\"", worker, true, INFERRED));
    }

    private static Stream<Row> constants() {
        return Stream.of(
                row("", Value.EMPTY, false, DOCUMENTED),
                row("1==1", Value.EMPTY, true, OBSERVED),
                row("1=0", Value.EMPTY, false, OBSERVED),
                row("1!=1", Value.EMPTY, false, OBSERVED),
                row("\"language\" == \"spanish\"", attributes("language", "spanish"), false, INFERRED));
    }

    private static Row row(String expression, Value.Obj attributes, boolean expected, Standing standing) {
        return new Row(expression, attributes, expected, standing);
    }
}
