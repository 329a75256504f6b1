package io.taskroutertest.internal.callback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.json.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Judges what came back from an assignment callback: by the page on assignment callbacks and the pages of the error
 * codes. That bad JSON and bad instructions leave the reservation pending is inferred.
 */
final class Judgement {

    private Judgement() {}

    static Verdict of(Reply reply) {
        if (reply instanceof Reply.Silence silence) {
            return new Verdict.Failed(silence.reason());
        }
        Reply.Answer answer = (Reply.Answer) reply;
        if (answer.status() != 200) {
            return new Verdict.Failed(answer.insteadOf("200"));
        }
        Body body = answer.body();
        if (body.isEmpty()) {
            return Verdict.GoOnWaiting.SILENTLY;
        }
        if (!isJson(answer.contentType())) {
            return new Verdict.Failed(
                    answer.contentType() == null
                            ? CallbackAlerts.NO_CONTENT_TYPE.with(body.excerpt())
                            : CallbackAlerts.CONTENT_TYPE.with(shown(answer), body.excerpt()));
        }
        if (body.isCut()) {
            return new Verdict.Failed(CallbackAlerts.TOO_LONG.with(BoundedBody.LIMIT));
        }
        return judge(body);
    }

    private static Verdict judge(Body body) {
        String text = body.text();
        if (text == null) {
            return Verdict.GoOnWaiting.because(CallbackAlerts.NOT_UTF8.with(body.excerpt()));
        }
        JsonNode json;
        try {
            json = Json.read(text);
        } catch (Json.SyntaxException e) {
            return Verdict.GoOnWaiting.because(
                    CallbackAlerts.NOT_JSON.with(String.valueOf(e.getMessage()), body.excerpt()));
        }
        if (!(json instanceof ObjectNode object)) {
            return Verdict.GoOnWaiting.because(
                    (json.isTextual() ? CallbackAlerts.ESCAPED_JSON : CallbackAlerts.NO_OBJECT).with(body.excerpt()));
        }
        if (object.isEmpty()) {
            return Verdict.GoOnWaiting.SILENTLY;
        }
        if (!object.hasNonNull(InstructionReader.INSTRUCTION)) {
            return Verdict.GoOnWaiting.because(CallbackAlerts.NO_INSTRUCTION.with(body.excerpt()));
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
