package io.taskroutertest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * What a handler in this JVM answers to an assignment callback. It is judged as the same answer over HTTP would be: the
 * keys of instructions are those of the page on assignment callbacks, and a bad one is an alert.
 *
 * <pre>{@code
 * AssignmentAnswer.accept()
 * AssignmentAnswer.dequeue().with("from", "+15551234567").with("timeout", 20)
 * AssignmentAnswer.json("{\"instruction\":\"accept\"}")
 * AssignmentAnswer.status(503)
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class AssignmentAnswer {

    private static final String JSON = "application/json";

    private final HandlerAnswer answered;
    private final @Nullable ObjectNode instruction;

    private AssignmentAnswer(HandlerAnswer answered, @Nullable ObjectNode instruction) {
        this.answered = answered;
        this.instruction = instruction;
    }

    HandlerAnswer answered() {
        return answered;
    }

    /** The reservation is accepted. */
    public static AssignmentAnswer accept() {
        return instruction("accept");
    }

    /** The reservation is rejected, and the worker stays in its activity. */
    public static AssignmentAnswer reject() {
        return instruction("reject");
    }

    /** The reservation is rejected, and the worker moves to this activity. */
    public static AssignmentAnswer reject(String activitySid) {
        return reject().with("activity_sid", activitySid);
    }

    /** The waiting caller is put through to the worker. */
    public static AssignmentAnswer dequeue() {
        return instruction("dequeue");
    }

    /**
     * The worker is called; the reservation is accepted only {@code with("accept", true)}.
     *
     * @param url of the TwiML for the worker
     */
    public static AssignmentAnswer call(String from, String url) {
        return instruction("call").with("from", from).with("url", url);
    }

    /**
     * The waiting call is sent to other TwiML; the reservation is accepted only {@code with("accept", true)}.
     *
     * @param url of the TwiML for the caller
     */
    public static AssignmentAnswer redirect(String callSid, String url) {
        return instruction("redirect").with("call_sid", callSid).with("url", url);
    }

    /** Caller and worker are put into a conference. */
    public static AssignmentAnswer conference() {
        return instruction("conference");
    }

    /** Nothing for now: {@code {}}. The reservation stays pending, for somebody to accept it by REST. */
    public static AssignmentAnswer nothing() {
        return json("{}");
    }

    /** 200 with this text as JSON, whatever it is. */
    public static AssignmentAnswer json(String text) {
        return http(200, JSON, text);
    }

    /**
     * This HTTP status, without a body.
     *
     * @throws IllegalArgumentException for what is no HTTP status, 100 to 599
     */
    public static AssignmentAnswer status(int status) {
        return http(status, null, "");
    }

    /**
     * Any answer that HTTP can carry.
     *
     * @param contentType null for none
     * @throws IllegalArgumentException for what is no HTTP status, 100 to 599
     */
    public static AssignmentAnswer http(int status, @Nullable String contentType, String body) {
        return new AssignmentAnswer(new HandlerAnswer(status, contentType, body), null);
    }

    /**
     * The same instruction with one more key, such as {@code post_work_activity_sid}.
     *
     * @throws IllegalStateException for an answer that is no instruction
     */
    public AssignmentAnswer with(String key, String value) {
        return of(copy(key).put(key, value));
    }

    /** @see #with(String, String) */
    public AssignmentAnswer with(String key, boolean value) {
        return of(copy(key).put(key, value));
    }

    /** @see #with(String, String) */
    public AssignmentAnswer with(String key, int value) {
        return of(copy(key).put(key, value));
    }

    private ObjectNode copy(String key) {
        if (instruction == null) {
            throw new IllegalStateException("with(\"" + key + "\", …) completes an instruction, such as dequeue(), and "
                    + this + " is none; write the key into the answer itself");
        }
        return instruction.deepCopy();
    }

    private static AssignmentAnswer instruction(String word) {
        return of(JsonNodeFactory.instance.objectNode().put("instruction", word));
    }

    private static AssignmentAnswer of(ObjectNode instruction) {
        return new AssignmentAnswer(new HandlerAnswer(200, JSON, instruction.toString()), instruction);
    }

    @Override
    public String toString() {
        return answered.status() + " " + answered.body();
    }
}
