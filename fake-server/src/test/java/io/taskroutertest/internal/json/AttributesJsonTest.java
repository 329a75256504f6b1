package io.taskroutertest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.world.Refusal;
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
    void nestingBeyondTheLimitIsRefused() {
        assertThat(AttributesJson.parse(nested(99)).wellFormed()).isTrue();
        assertThatThrownBy(() -> AttributesJson.parse(nested(700)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Attributes cannot be read: it is nested deeper than 100 levels");
    }

    private static String nested(int levels) {
        return "{\"a\":" + "[".repeat(levels) + "]".repeat(levels) + "}";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e99999999999",
                "1e-2147483648",
                "-1E+2147483647",
                "1e401",
                "0.1e-400",
                "1e99999999999999999999"
            })
    void aNumberWithMorePlacesThanTheLimitIsRefused(String number) {
        assertThatThrownBy(() -> AttributesJson.parse("{\"a\":" + number + "}"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Attributes cannot be read: a number has more than 400 places");
    }

    @Test
    void aNumberWithMoreDigitsThanTheLimitIsRefused() {
        assertThatThrownBy(() -> AttributesJson.parse("{\"a\":" + "9".repeat(401) + "}"))
                .isInstanceOf(Refusal.class)
                .hasMessage("Attributes cannot be read: a number has more than 400 places");
        assertThat(AttributesJson.parse("{\"a\":" + "9".repeat(400) + "}").wellFormed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e308", "-2.5E-300", "0", "123456789012345678901234567890.5"})
    void ordinaryNumbersAreRead(String number) {
        assertThat(AttributesJson.parse("{\"a\":" + number + "}").wellFormed()).isTrue();
    }

    @Test
    void valuesGoBackToTheJsonTheyCameFrom() {
        String text = "{\"a\":1.50,\"b\":[true,null,\"x\"],\"c\":{}}";

        assertThat(Values.toJson(AttributesJson.parse(text).value()).toString()).isEqualTo(text);
    }
}
