package io.taskroutertest.callback;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a handler to an assignment callback. It is judged as the same answer over HTTP is: the keys of
 * instructions are those of Twilio's page on assignment callbacks, and a wrong one is an alert.
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

    private final int status;
    private final @Nullable String contentType;
    private final String body;

    /** The members of the body by key, their values as JSON; empty unless it is an instruction. */
    private final Map<String, String> instruction;

    private AssignmentAnswer(int status, @Nullable String contentType, String body, Map<String, String> instruction) {
        if (status < 100 || status > 599) {
            throw new IllegalArgumentException("status is " + status + "; it is an HTTP status, 100 to 599");
        }
        this.status = status;
        this.contentType = contentType;
        this.body = body;
        this.instruction = instruction;
    }

    /** Accepts the reservation. */
    public static AssignmentAnswer accept() {
        return instruction("accept");
    }

    /** Rejects the reservation; the worker stays in its activity. */
    public static AssignmentAnswer reject() {
        return instruction("reject");
    }

    /** Rejects the reservation and moves the worker to this activity. */
    public static AssignmentAnswer reject(String activitySid) {
        return reject().with("activity_sid", activitySid);
    }

    /** Connects the waiting caller to the worker. */
    public static AssignmentAnswer dequeue() {
        return instruction("dequeue");
    }

    /**
     * Calls the worker. The reservation is accepted only {@code with("accept", true)}.
     *
     * @param url of the TwiML for the worker
     */
    public static AssignmentAnswer call(String from, String url) {
        return instruction("call").with("from", from).with("url", url);
    }

    /**
     * Redirects the waiting call to other TwiML. The reservation is accepted only {@code with("accept", true)}.
     *
     * @param url of the TwiML for the caller
     */
    public static AssignmentAnswer redirect(String callSid, String url) {
        return instruction("redirect").with("call_sid", callSid).with("url", url);
    }

    /** Puts caller and worker into a conference. */
    public static AssignmentAnswer conference() {
        return instruction("conference");
    }

    /** Answers {@code {}}. The reservation stays pending until it is accepted by REST, or its timer ends it. */
    public static AssignmentAnswer nothing() {
        return json("{}");
    }

    /** Answers 200 with this text as JSON, whatever it is. */
    public static AssignmentAnswer json(String text) {
        return http(200, JSON, text);
    }

    /**
     * Answers this HTTP status without a body.
     *
     * @throws IllegalArgumentException if the status is not an HTTP status, 100 to 599
     */
    public static AssignmentAnswer status(int status) {
        return http(status, null, "");
    }

    /**
     * Answers anything that HTTP can carry.
     *
     * @param contentType null for none
     * @throws IllegalArgumentException if the status is not an HTTP status, 100 to 599
     */
    public static AssignmentAnswer http(int status, @Nullable String contentType, String body) {
        return new AssignmentAnswer(status, contentType, body, Map.of());
    }

    /**
     * Returns the same instruction with one more key, such as {@code post_work_activity_sid}.
     *
     * @throws IllegalStateException if this answer is not an instruction
     */
    public AssignmentAnswer with(String key, String value) {
        return withJson(key, quoted(value));
    }

    /** @see #with(String, String) */
    public AssignmentAnswer with(String key, boolean value) {
        return withJson(key, Boolean.toString(value));
    }

    /** @see #with(String, String) */
    public AssignmentAnswer with(String key, int value) {
        return withJson(key, Integer.toString(value));
    }

    private AssignmentAnswer withJson(String key, String json) {
        if (instruction.isEmpty()) {
            throw new IllegalStateException("with(\"" + key + "\", …) completes an instruction, such as dequeue(), and "
                    + this + " is none; write the key into the answer itself");
        }
        Map<String, String> members = new LinkedHashMap<>(instruction);
        members.put(key, json);
        return instruction(members);
    }

    private static AssignmentAnswer instruction(String word) {
        return instruction(Map.of("instruction", quoted(word)));
    }

    private static AssignmentAnswer instruction(Map<String, String> members) {
        StringJoiner body = new StringJoiner(",", "{", "}");
        members.forEach((key, json) -> body.add(quoted(key) + ":" + json));
        return new AssignmentAnswer(200, JSON, body.toString(), members);
    }

    /** As JSON writes a string. */
    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                json.append('\\').append((char) c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                json.append((char) c);
            }
        });
        return json.append('"').toString();
    }

    /** Returns the HTTP status. */
    public int status() {
        return status;
    }

    /** Returns the content type, or null for none. */
    public @Nullable String contentType() {
        return contentType;
    }

    /** Returns the body; empty for none. */
    public String body() {
        return body;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AssignmentAnswer answer
                && status == answer.status
                && Objects.equals(contentType, answer.contentType)
                && body.equals(answer.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, contentType, body);
    }

    /** Returns the status and the body. */
    @Override
    public String toString() {
        return status + " " + body;
    }
}
