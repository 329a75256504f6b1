package io.taskroutertest.internal.expression;

import static io.taskroutertest.internal.expression.Values.array;
import static io.taskroutertest.internal.expression.Values.attributes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPathTest {

    @Test
    void takesAKeyApart() {
        KeyPath path = KeyPath.parse("worker.routing.skills[0]");

        assertThat(path.text()).isEqualTo("worker.routing.skills[0]");
        assertThat(path.head()).isEqualTo("worker");
        assertThat(path.tail()).isEqualTo(KeyPath.parse("routing.skills[0]"));
        assertThat(path.tail().tail().tail().text()).isEqualTo("[0]");
        assertThat(path.tail().tail().tail().tail()).isSameAs(KeyPath.EMPTY);
        assertThat(KeyPath.EMPTY.tail()).isSameAs(KeyPath.EMPTY);
        assertThat(path.segments())
                .containsExactly(
                        new KeyPath.Name("worker"),
                        new KeyPath.Name("routing"),
                        new KeyPath.Name("skills"),
                        new KeyPath.Index(0));
    }

    @Test
    void knowsWhatItStartsWith() {
        KeyPath path = KeyPath.parse("worker.level");

        assertThat(path.startsWith("worker")).isTrue();
        assertThat(path.startsWith("work")).isFalse();
        assertThat(path.startsWith(KeyPath.parse("worker.level"))).isTrue();
        assertThat(path.startsWith(KeyPath.parse("worker.level.x"))).isFalse();
        assertThat(path.startsWith(KeyPath.EMPTY)).isTrue();
        assertThat(KeyPath.EMPTY.startsWith("")).isFalse();
    }

    @Test
    void leadsToTheValueUnderIt() {
        Value.Obj task = attributes("customer", attributes("phones", array("1", "2")));

        assertThat(task.at(KeyPath.parse("customer.phones[1]"))).isEqualTo(Value.of("2"));
        assertThat(task.at(KeyPath.parse("customer.phones[2]"))).isEqualTo(Value.NULL);
        assertThat(task.at(KeyPath.parse("customer.phones.first"))).isEqualTo(Value.NULL);
        assertThat(task.at(KeyPath.parse("nobody.phones"))).isEqualTo(Value.NULL);
        assertThat(task.at(KeyPath.EMPTY)).isSameAs(task);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "task.", ".x", "task.last-worker", "a b", "a[", "a[-1]", "'a'", "1", "null", "a == 1"})
    void refusesWhatIsNoKey(String text) {
        assertThatExceptionOfType(ExpressionSyntaxException.class).isThrownBy(() -> KeyPath.parse(text));
    }

    @Test
    void objectsKeepTheOrderOfTheirMembers() {
        assertThat(attributes("z", 1, "a", 2, "m", 3).members().keySet()).containsExactly("z", "a", "m");
    }
}
