package io.taskroutertest.internal.rest.parameter;

import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.resource.InstructionKeys;
import io.taskroutertest.internal.rest.http.RestError;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The instructions of an assignment callback as the REST API takes them: the same keys in CamelCase and, for some
 * instructions, with the instruction's name before them. Errors carry the code that the debugger shows for the callback
 * (inferred).
 */
public final class InstructionForm {

    private static final Set<Kind> PREFIXED = Set.of(Kind.DEQUEUE, Kind.CALL, Kind.REDIRECT);

    /** Parameters whose name does not follow from the key's. */
    private static final Map<String, String> IRREGULAR = Map.of(
            "activity_sid", "WorkerActivitySid",
            "status_callback_events", "DequeueStatusCallbackEvent");

    private static final Map<Kind, List<InstructionParameter>> PARAMETERS = Arrays.stream(Kind.values())
            .collect(Collectors.toMap(
                    Function.identity(), InstructionForm::parameters, (a, b) -> a, () -> new EnumMap<>(Kind.class)));

    private InstructionForm() {}

    /** @throws RestError 400 for a parameter that is missing or bad */
    public static Instruction read(Kind kind, FormParameters form) {
        Map<String, String> read = new HashMap<>();
        for (InstructionParameter parameter : PARAMETERS.getOrDefault(kind, List.of())) {
            String value = parameter.read(form, kind.word());
            if (value != null) {
                read.put(parameter.key().name(), value);
            }
        }
        return new Instruction(kind, read);
    }

    private static List<InstructionParameter> parameters(Kind kind) {
        return InstructionKeys.of(kind).stream()
                .map(key -> InstructionParameter.of(name(kind, key.name()), key))
                .toList();
    }

    /** What a parameter of an instruction is called in a form. */
    public static String name(Kind kind, String key) {
        String irregular = IRREGULAR.get(key);
        if (irregular != null) {
            return irregular;
        }
        return SnakeCase.camelCase(PREFIXED.contains(kind) ? kind.word() + "_" + key : key);
    }
}
