package io.taskroutertest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.Value;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesJsonTest {

    @Test
    void everyKindOfValueIsRead() {
        Attributes attributes =
                AttributesJson.parse("{\"a\":1.50,\"b\":[true,null],\"c\":{\"d\":\"ü\"},\"e\":12345678901234567890}");

        assertThat(attributes.wellFormed()).isTrue();
        assertThat(attributes.value().at(KeyPath.parse("a"))).isEqualTo(new Value.Num(new BigDecimal("1.50")));
        assertThat(attributes.value().at(KeyPath.parse("b[0]"))).isEqualTo(Value.TRUE);
        assertThat(attributes.value().at(KeyPath.parse("b[1]"))).isEqualTo(Value.NULL);
        assertThat(attributes.value().at(KeyPath.parse("c.d"))).isEqualTo(Value.of("ü"));
        assertThat(attributes.value().at(KeyPath.parse("e")))
                .isEqualTo(new Value.Num(new BigDecimal("12345678901234567890")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "\"x\"", "5", "null", "{} {}", "{'a':1}"})
    void whatIsNoJsonObjectIsKeptAsTextAndReadsAsNothing(String text) {
        Attributes attributes = AttributesJson.parse(text);

        assertThat(attributes.wellFormed()).isFalse();
        assertThat(attributes.text()).isEqualTo(text);
        assertThat(attributes.value()).isEqualTo(Value.EMPTY);
    }

    @Test
    void nestingWithoutBoundIsMalformed() {
        String text = "{\"a\":" + "[".repeat(1_500) + "]".repeat(1_500) + "}";

        assertThat(AttributesJson.parse(text).wellFormed()).isFalse();
    }

    @Test
    void valuesGoBackToTheJsonTheyCameFrom() {
        String text = "{\"a\":1.50,\"b\":[true,null,\"x\"],\"c\":{}}";

        assertThat(Values.toJson(AttributesJson.parse(text).value()).toString()).isEqualTo(text);
    }
}
