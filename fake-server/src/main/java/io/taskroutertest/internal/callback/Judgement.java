package io.taskroutertest.internal.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.json.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Judges what came back from an assignment callback: by the page on assignment callbacks and the pages of the error
 * codes. That bad JSON and bad instructions leave the reservation pending is inferred.
 */
final class Judgement {

    static final int HTTP_FAILURE = 11200;

    private static final int NOT_JSON = 40001;
    private static final int NO_JSON_CONTENT_TYPE = 40000;
    private static final int NO_INSTRUCTION = 40005;

    private Judgement() {}

    static Verdict of(Reply reply) {
        if (reply instanceof Reply.Silence silence) {
            return new Verdict.Failed(HTTP_FAILURE, silence.reason());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (answer.status() != 200) {
            return new Verdict.Failed(
                    HTTP_FAILURE, "it answered with status " + answer.status() + " instead of 200" + answer.because());
        }
        Body body = answer.body();
        if (body.isEmpty()) {
            return Verdict.GoOnWaiting.SILENTLY;
        }
        if (!isJson(answer.contentType())) {
            return new Verdict.Failed(
                    NO_JSON_CONTENT_TYPE,
                    "its Content-Type is " + (answer.contentType() == null ? "missing" : "'" + shown(answer) + "'")
                            + " instead of 'application/json', so that its instruction is ignored: " + body.excerpt());
        }
        if (body.isCut()) {
            return new Verdict.Failed(HTTP_FAILURE, "its answer is longer than " + BoundedBody.LIMIT + " bytes");
        }
        return judge(body);
    }

    private static Verdict judge(Body body) {
        String text = body.text();
        if (text == null) {
            return Verdict.GoOnWaiting.because(NOT_JSON, "its answer is not UTF-8: " + body.excerpt());
        }
        JsonNode json;
        try {
            json = Json.read(text);
        } catch (Json.SyntaxException e) {
            return Verdict.GoOnWaiting.because(
                    NOT_JSON, "its answer cannot be parsed as JSON, " + e.getMessage() + ": " + body.excerpt());
        }
        if (!(json instanceof ObjectNode object)) {
            return Verdict.GoOnWaiting.because(
                    NOT_JSON,
                    (json.isTextual()
                                    ? "its answer is JSON escaped as a string instead of an object: "
                                    : "its answer is no JSON object: ")
                            + body.excerpt());
        }
        if (object.isEmpty()) {
            return Verdict.GoOnWaiting.SILENTLY;
        }
        if (!object.hasNonNull(InstructionReader.INSTRUCTION)) {
            return Verdict.GoOnWaiting.because(NO_INSTRUCTION, "its answer has no instruction: " + body.excerpt());
        }
        return InstructionReader.read(object);
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        int parameters = contentType.indexOf(';');
        String type = parameters < 0 ? contentType : contentType.substring(0, parameters);
        return type.strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    private static String shown(Reply.Answer answer) {
        String type = String.valueOf(answer.contentType());
        return type.length() > 100 ? type.substring(0, 100) + '…' : type;
    }
}
