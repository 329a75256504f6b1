package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.fault.FaultEffect;
import io.taskroutertest.fault.FaultFrequency;
import io.taskroutertest.fault.FaultKind;
import io.taskroutertest.fault.FaultScope;
import io.taskroutertest.fault.FaultStatus;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Reads and writes faults as the control API takes and shows them: one flat object with the fields of all their parts. */
final class FaultJson {

    private static final String NAME = "name";
    private static final String KIND = "kind";
    private static final String EXAMPLE =
            "{\"kind\":\"assignment-slow\",\"name\":\"slow-crm\",\"delay\":\"PT6S\",\"url\":\"/assignment\",\"first\":3}";
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of(NAME),
                    Stream.of(FaultEffect.class, FaultScope.class, FaultFrequency.class)
                            .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                            .map(RecordComponent::getName))
            .toList();

    private FaultJson() {}

    /** @throws IllegalArgumentException if it is not a fault; the message names the field and what is allowed */
    static Fault read(JsonNode json) {
        if (!(json instanceof ObjectNode fault)) {
            throw new IllegalArgumentException("A fault is a JSON object; send one such as " + EXAMPLE);
        }
        fault.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("There is no field '" + field + "'; a fault has any of " + FIELDS);
            }
        });
        if (!fault.hasNonNull(KIND)) {
            throw new IllegalArgumentException("kind is missing; it is one of "
                    + Arrays.stream(FaultKind.values()).map(FaultKind::word).toList() + ", as in " + EXAMPLE);
        }
        FaultEffect effect = FaultParts.read(fault, FaultEffect.class);
        FaultScope scope = FaultParts.read(fault, FaultScope.class);
        FaultFrequency frequency = FaultParts.read(fault, FaultFrequency.class);
        return new Fault(name(fault, effect.kind()), effect, scope, frequency);
    }

    private static String name(ObjectNode fault, FaultKind kind) {
        if (!fault.hasNonNull(NAME)) {
            return kind.word();
        }
        JsonNode name = fault.get(NAME);
        if (!name.isTextual()) {
            throw new IllegalArgumentException("name is " + name + "; it is a string");
        }
        return name.textValue();
    }

    static ArrayNode write(List<FaultStatus> faults) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (FaultStatus status : faults) {
            Fault fault = status.fault();
            ObjectNode node = array.addObject().put(NAME, fault.name());
            node.setAll(FaultParts.write(fault.effect()));
            node.setAll(FaultParts.write(fault.scope()));
            node.setAll(FaultParts.write(fault.frequency()));
            node.put("covered", status.covered()).put("struck", status.struck());
        }
        return array;
    }
}
