package io.taskroutertest.internal.callback.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.callback.http.ReplyBody;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.InstructionKey;
import io.taskroutertest.internal.engine.resource.InstructionKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the instruction out of an assignment callback's answer. Values that are no text are taken by their text. */
final class InstructionReader {

    static final String INSTRUCTION = "instruction";

    private InstructionReader() {}

    static AnswerVerdict read(ObjectNode answer) {
        Instruction.Kind kind = kind(answer.get(INSTRUCTION));
        if (kind == null) {
            return AnswerVerdict.GoOnWaiting.because(CallbackAlerts.INSTRUCTION.with(shown(answer.get(INSTRUCTION))));
        }
        List<InstructionKey> keys = InstructionKeys.of(kind);
        List<Message> bad = new ArrayList<>();
        List<Message> ignored = new ArrayList<>();
        for (InstructionKey key : keys) {
            JsonNode value = answer.get(key.name());
            AnswerCheck check = new AnswerCheck(kind, key);
            Message complaint = check.complaint(value);
            if (complaint != null) {
                bad.add(complaint);
            }
            Message remark = check.ignored(value);
            if (remark != null) {
                ignored.add(remark);
            }
        }
        ignored.addAll(unknownKeys(kind, keys, answer));
        return bad.isEmpty()
                ? new AnswerVerdict.CarryOut(new Instruction(kind, values(answer)), List.copyOf(ignored))
                : new AnswerVerdict.GoOnWaiting(bad);
    }

    private static Instruction.@Nullable Kind kind(JsonNode word) {
        Instruction.Kind kind = word.isTextual() ? Instruction.Kind.byWord(word.textValue()) : null;
        // The page on reservations has supervise for the REST form alone.
        return kind == Instruction.Kind.SUPERVISE ? null : kind;
    }

    private static Map<String, String> values(ObjectNode answer) {
        Map<String, String> values = new LinkedHashMap<>();
        answer.properties().forEach(field -> {
            if (!field.getKey().equals(INSTRUCTION) && !field.getValue().isNull()) {
                values.put(field.getKey(), text(field.getValue()));
            }
        });
        return values;
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    /** A misspelled key is ignored without a word in production. */
    private static List<Message> unknownKeys(Instruction.Kind kind, List<InstructionKey> keys, ObjectNode answer) {
        List<String> known = keys.stream().map(InstructionKey::name).toList();
        List<Message> remarks = new ArrayList<>();
        answer.fieldNames().forEachRemaining(name -> {
            if (!name.equals(INSTRUCTION) && !known.contains(name)) {
                remarks.add(
                        known.isEmpty()
                                ? CallbackAlerts.UNKNOWN_KEY_OF_NONE.with(kind.word(), quoted(name))
                                : CallbackAlerts.UNKNOWN_KEY.with(kind.word(), quoted(name), String.join(", ", known)));
            }
        });
        return remarks;
    }

    static String shown(JsonNode value) {
        return quoted(text(value));
    }

    private static String quoted(String text) {
        return "'" + new ReplyBody(text.getBytes(StandardCharsets.UTF_8), false).excerpt() + "'";
    }
}
