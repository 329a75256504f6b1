package io.taskroutertest.internal.engine.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.expression.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttributesTest {

    @Test
    void aNewKeyIsAddedBehindTheClientsText() {
        Attributes attributes = new Attributes("{ \"a\" : 1.0 }\n", new Value.Obj(Map.of("a", Value.of(1))), true);

        Attributes more = attributes.with("b", "x\"y\\\n");

        assertThat(more.text()).isEqualTo("{ \"a\" : 1.0 ,\"b\":\"x\\\"y\\\\\\u000a\"}");
        assertThat(more.value().members()).containsEntry("b", Value.of("x\"y\\\n"));
        assertThat(Attributes.NONE.with("b", "x").text()).isEqualTo("{\"b\":\"x\"}");
    }

    @Test
    void aKeyThatIsThereGetsAnotherValueAndAllOthersStay() {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("b", Value.of("old"));
        members.put("c", new Value.Arr(List.of(Value.TRUE, Value.NULL, Value.EMPTY)));
        members.put("d", new Value.Obj(Map.of("e", Value.of(7))));
        Attributes attributes = new Attributes("{…}", new Value.Obj(members), true);

        assertThat(attributes.with("b", "new").text())
                .isEqualTo("{\"b\":\"new\",\"c\":[true,null,{}],\"d\":{\"e\":7}}");
    }

    @Test
    void malformedOnesStayAsTheyAre() {
        assertThat(Attributes.malformed("{oops").with("b", "x")).isEqualTo(Attributes.malformed("{oops"));
    }
}
