package io.taskroutertest.internal.expression;

import static io.taskroutertest.internal.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code order_by} of a workflow target. */
class WorkerOrderTest {

    private final List<Value.Obj> workers = new ArrayList<>();

    @Test
    void descendingPutsTheGreatestFirst() {
        worker("low", "level", 1);
        worker("high", "level", 10);
        worker("middle", "level", 9);

        assertThat(inOrder("worker.level DESC")).containsExactly("high", "middle", "low");
    }

    @ParameterizedTest
    @CsvSource({"worker.level ASC", "worker.level", "worker.level asc"})
    void ascendingIsTheDirectionWhenNoneIsGiven(String order) {
        worker("high", "level", 10);
        worker("low", "level", -1);

        assertThat(inOrder(order)).containsExactly("low", "high");
    }

    @Test
    void laterKeysDecideAmongEquals() {
        worker("dear", "level", 5, "cost", 30);
        worker("novice", "level", 1, "cost", 1);
        worker("cheap", "level", 5, "cost", 20);

        assertThat(inOrder("worker.level DESC, worker.cost ASC")).containsExactly("cheap", "dear", "novice");
    }

    @ParameterizedTest
    @CsvSource({"worker.level ASC", "worker.level DESC"})
    void workersThatLackTheAttributeComeLastInBothDirections(String order) {
        worker("lacking");
        worker("null", "level", Value.NULL);
        worker("having", "level", 1);

        assertThat(inOrder(order)).containsExactly("having", "lacking", "null");
    }

    @ParameterizedTest
    @CsvSource({"worker.level ASC", "worker.level DESC"})
    void valuesThatAreNoIntegersAreIgnored(String order) {
        worker("string", "level", "3");
        worker("decimal", "level", new BigDecimal("2.5"));
        worker("boolean", "level", true);
        worker("integer", "level", 1);

        assertThat(inOrder(order)).containsExactly("integer", "string", "decimal", "boolean");
    }

    @Test
    void integersMayBeWrittenWithAPoint() {
        worker("two", "level", new BigDecimal("2.0"));
        worker("three", "level", 3);
        worker("hundred", "level", new BigDecimal("1E+2"));

        assertThat(inOrder("worker.level DESC")).containsExactly("hundred", "three", "two");
    }

    @Test
    void keysReachIntoObjectsWithSegmentsThatBeginWithADigit() {
        worker("low", "routing", attributes("levels", attributes("988ENsk", 1)));
        worker("high", "routing", attributes("levels", attributes("988ENsk", 2)));

        assertThat(inOrder("worker.routing.levels.988ENsk DESC")).containsExactly("high", "low");
    }

    @Test
    void workersThatTheOrderDoesNotTellApartStayAsTheyWere() {
        worker("first", "level", 1);
        worker("second", "level", 1);

        assertThat(inOrder("worker.level DESC")).containsExactly("first", "second");
        assertThat(inOrder("")).containsExactly("first", "second");
        assertThat(WorkerOrder.parse("  ")).isSameAs(WorkerOrder.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "worker.skill-level DESC     | mismatched input 'evel' expecting <EOF>",
                "worker.a-b DESC             | token recognition error at: '-b'",
                "worker.level DOWN           | extraneous input 'DOWN' expecting <EOF>",
                "worker.level DESC,          | missing KEY at '<EOF>'",
                ", worker.level              | extraneous input ',' expecting KEY",
                "worker.level worker.cost    | extraneous input 'worker.cost' expecting <EOF>",
                "worker.level > 3            | mismatched input '>' expecting <EOF>",
            })
    void refusesWhatIsNoOrder(String order, String message) {
        assertThatExceptionOfType(ExpressionSyntaxException.class)
                .isThrownBy(() -> WorkerOrder.parse(order))
                .withMessage(message);
    }

    @Test
    void ordersAreEqualIfTheirTextsAre() {
        assertThat(WorkerOrder.parse("worker.level"))
                .isEqualTo(WorkerOrder.parse("worker.level"))
                .isNotEqualTo(WorkerOrder.parse("worker.level ASC"))
                .hasToString("worker.level");
    }

    private void worker(String name, Object... attributes) {
        Value.Obj worker = attributes(attributes);
        workers.add(new Value.Obj(Map.of("worker", worker, "name", Value.of(name))));
    }

    private List<String> inOrder(String order) {
        return workers.stream()
                .sorted((a, b) -> WorkerOrder.parse(order).compare(Scope.of(a), Scope.of(b)))
                .map(worker -> ((Value.Text) worker.at(KeyPath.parse("name"))).value())
                .toList();
    }
}
