package io.taskroutertest.internal.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.ArrayList;
import java.util.List;

/** A value that a parameter cannot have, as its description in the contract tells. */
record BadInput(Fault fault, String value) {

    enum Fault {
        WRONG_TYPE,
        TOO_LARGE,
        TOO_SMALL,
        UNKNOWN_SID,
        OTHER_SID,
        UNKNOWN_WORD,
        EMPTY,
        MISSING
    }

    private static final int PREFIX = 3;

    static List<BadInput> of(Parameter parameter, LivingWorkspace living) {
        List<BadInput> bad = new ArrayList<>();
        JsonNode schema = parameter.schema();
        if (schema.has("pattern")) {
            String prefix = schema.get("pattern").textValue().substring(1, PREFIX);
            bad.add(new BadInput(Fault.WRONG_TYPE, "no SID"));
            bad.add(new BadInput(Fault.WRONG_TYPE, prefix + "1"));
            bad.add(new BadInput(Fault.UNKNOWN_SID, prefix + "f".repeat(32)));
            bad.add(new BadInput(Fault.OTHER_SID, living.sidIn(prefix.equals("WK") ? "Tasks" : "Workers")));
        } else {
            bad.addAll(ofType(schema));
        }
        bad.add(new BadInput(Fault.EMPTY, ""));
        if (parameter.required()) {
            bad.add(new BadInput(Fault.MISSING, ""));
        }
        return bad;
    }

    private static List<BadInput> ofType(JsonNode schema) {
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "integer", "int64" -> numbers(schema);
            case "boolean" -> List.of(new BadInput(Fault.WRONG_TYPE, "perhaps"));
            case "date-time" ->
                List.of(
                        new BadInput(Fault.WRONG_TYPE, "yesterday"),
                        new BadInput(Fault.TOO_LARGE, "2025-13-45T00:00:00Z"));
            case "uri" -> List.of(new BadInput(Fault.WRONG_TYPE, "no url"));
            default -> List.of(new BadInput(Fault.UNKNOWN_WORD, "~ no such thing ~"));
        };
    }

    private static List<BadInput> numbers(JsonNode schema) {
        List<BadInput> bad = new ArrayList<>();
        for (String text : List.of("many", "1.5", "0x10")) {
            bad.add(new BadInput(Fault.WRONG_TYPE, text));
        }
        long least = schema.path("minimum").asLong(0);
        for (String number : List.of("99999999999999999999", "2147483648")) {
            bad.add(new BadInput(Fault.TOO_LARGE, number));
        }
        bad.add(new BadInput(Fault.TOO_SMALL, Long.toString(least - 1)));
        if (schema.has("maximum")) {
            bad.add(new BadInput(
                    Fault.TOO_LARGE, Long.toString(schema.get("maximum").asLong() + 1)));
        }
        return bad;
    }
}
