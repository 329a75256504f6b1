package io.taskroutertest.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot of a real workspace is shared: better one value masked too many than a secret written. */
class SecretMasksTest {

    private final SecretMasks masks = new SecretMasks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tokens\":[\"hunter2\"]}",
                "{\"password\":{\"value\":\"hunter2\"}}",
                "{\"crm\":{\"pwd\":\"hunter2\"}}",
                "{\"auth\":\"hunter2\"}",
                "{\"headers\":[\"Bearer hunter2\"]}",
                "{\"urls\":[\"https://me:hunter2@example.com\"]}",
                "{\"hook\":\"https://example.com/?key=hunter2\"}",
                "{\"hook\":\"https://example.com/#hunter2\"}",
                "{\"hook\":\"https://example.com/#ct=100&key=hunter2\"}",
                "{\"hook\":\"https://example.com/ ?hunter2\"}",
                "{\"pin_token\":42,\"secret\":\"hunter2\"}",
                "no JSON, but a token: hunter2"
            })
    void noSecretOfAttributesIsLeftAndEachMaskIsNoted(String attributes) {
        assertThat(masked(attributes)).doesNotContain("hunter2");
        assertThat(masks.notes()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"skills\": [\"billing\"], \"author\": \"Ann\"}",
                "{\"homepage\": \"https://example.com/ann\"}",
                "{\"hook\": \"https://example.com/a#ct=2000&rt=15000&tt=15000&rc=5&rp=4xx,5xx,ct,rt\"}",
                "{\"has_token\": true, \"token\": null}",
                "not JSON at all"
            })
    void whatIsNoneStaysAsItIsWritten(String attributes) {
        assertThat(masked(attributes)).isEqualTo(attributes);
        assertThat(masks.notes()).isEmpty();
    }

    @Test
    void aNoteSaysWhere() {
        masked("{\"crm\":{\"keys\":[{\"token\":\"hunter2\"}]}}");

        assertThat(masks.notes()).containsExactly("worker 'Ann', attributes.crm.keys[0].token");
    }

    private String masked(String attributes) {
        JsonNode worker = JsonNodeFactory.instance
                .objectNode()
                .put("friendly_name", "Ann")
                .put("attributes", attributes);
        return masks.mask("worker", worker).get("attributes").textValue();
    }
}
