package io.taskroutertest.internal.callback.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.callback.http.BoundedBody;
import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.callback.http.ReplyBody;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.json.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Judges what came back from an assignment callback: by the page on assignment callbacks and the pages of the error
 * codes. That bad JSON and bad instructions leave the reservation pending is inferred.
 */
public final class AnswerJudgement {

    private AnswerJudgement() {}

    public static AnswerVerdict of(CallbackReply reply) {
        if (reply instanceof CallbackReply.Silence silence) {
            return new AnswerVerdict.Failed(silence.reason());
        }
        CallbackReply.Answer answer = (CallbackReply.Answer) reply;
        if (answer.status() != 200) {
            return new AnswerVerdict.Failed(answer.insteadOf("200"));
        }
        ReplyBody body = answer.body();
        if (body.isEmpty()) {
            return AnswerVerdict.GoOnWaiting.SILENTLY;
        }
        if (!isJson(answer.contentType())) {
            return new AnswerVerdict.Failed(
                    answer.contentType() == null
                            ? CallbackAlerts.NO_CONTENT_TYPE.with(body.excerpt())
                            : CallbackAlerts.CONTENT_TYPE.with(shown(answer), body.excerpt()));
        }
        if (body.isCut()) {
            return new AnswerVerdict.Failed(CallbackAlerts.TOO_LONG.with(BoundedBody.LIMIT));
        }
        return judge(body);
    }

    private static AnswerVerdict judge(ReplyBody body) {
        String text = body.text();
        if (text == null) {
            return AnswerVerdict.GoOnWaiting.because(CallbackAlerts.NOT_UTF8.with(body.excerpt()));
        }
        JsonNode json;
        try {
            json = Json.read(text);
        } catch (Json.SyntaxException e) {
            return AnswerVerdict.GoOnWaiting.because(
                    CallbackAlerts.NOT_JSON.with(String.valueOf(e.getMessage()), body.excerpt()));
        }
        if (!(json instanceof ObjectNode object)) {
            return AnswerVerdict.GoOnWaiting.because(
                    (json.isTextual() ? CallbackAlerts.ESCAPED_JSON : CallbackAlerts.NO_OBJECT).with(body.excerpt()));
        }
        if (object.isEmpty()) {
            return AnswerVerdict.GoOnWaiting.SILENTLY;
        }
        if (!object.hasNonNull(InstructionReader.INSTRUCTION)) {
            return AnswerVerdict.GoOnWaiting.because(CallbackAlerts.NO_INSTRUCTION.with(body.excerpt()));
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

    private static String shown(CallbackReply.Answer answer) {
        String type = String.valueOf(answer.contentType());
        return type.length() > 100 ? type.substring(0, 100) + '…' : type;
    }
}
