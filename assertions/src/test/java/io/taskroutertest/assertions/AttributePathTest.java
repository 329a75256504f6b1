package io.taskroutertest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributePathTest {

    @Test
    void aKeyAsWrittenComesBeforeAPath() {
        var attributes = Map.of("a.b", 1, "a", Map.of("b", 2, "c.d", 3));

        assertThat(AttributePath.find(attributes, "a.b").value()).isEqualTo(1);
        assertThat(AttributePath.find(attributes, "a.c.d").value()).isEqualTo(3);
        assertThat(AttributePath.find(attributes, "a.x").there()).isFalse();
    }

    @Test
    void nullIsAValueAndNotTheSameAsNothing() {
        var attributes = Collections.singletonMap("a", null);

        assertThat(AttributePath.find(attributes, "a").is(null)).isTrue();
        assertThat(AttributePath.find(attributes, "b").is(null)).isFalse();
    }

    @Test
    void numbersAreEqualByValueButNotToTheirText() {
        var three = AttributePath.find(Map.of("n", new BigDecimal("3.0")), "n");

        assertThat(List.of(3, 3L, 3.0, new BigDecimal("3"))).allMatch(three::is);
        assertThat(Arrays.asList("3", 4, Double.NaN, null)).noneMatch(three::is);
    }

    @Test
    void valuesAreToldWithTheirKind() {
        assertThat(AttributePath.text(new BigDecimal("3"))).isEqualTo("3 (a number)");
        assertThat(AttributePath.text("3")).isEqualTo("\"3\" (a string)");
        assertThat(AttributePath.text(true)).isEqualTo("true (a boolean)");
        assertThat(AttributePath.text(null)).isEqualTo("null");
        assertThat(AttributePath.text(List.of("a"))).isEqualTo("[\"a\"] (an array)");
        assertThat(AttributePath.text(Thread.State.NEW)).contains("java.lang.Thread$State, not a JSON value");
    }
}
