package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.names.NearestNames;
import io.taskroutertest.internal.scenario.Script;
import io.taskroutertest.internal.scenario.WorkerAct;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entry of a script as the control API takes it. An error names the field and what to send. */
final class ScriptReader {

    private static final String EXAMPLE = "{\"always\":\"accepts\",\"after\":\"PT5S\",\"handlesFor\":\"PT3M\"}"
            + " or {\"once\":\"goTo\",\"activity\":\"Offline\",\"after\":\"PT1H\"}";

    private static final Map<Script.Answer, Set<String>> FIELDS_OF_ALWAYS = Map.of(
            Script.Answer.ACCEPT, Set.of("always", "after", "handlesFor", "wrapsUpFor"),
            Script.Answer.REJECT, Set.of("always", "after", "activity"),
            Script.Answer.IGNORE, Set.of("always"),
            Script.Answer.LEAVE, Set.of("always", "handlesFor", "wrapsUpFor"));

    private final JsonNode json;

    /** @param at null for at once */
    record Once(@Nullable Instant at, WorkerAct act) {}

    private ScriptReader(JsonNode json) {
        this.json = json;
    }

    static ScriptReader of(JsonNode json) {
        if (!json.isObject() || json.has("always") == json.has("once")) {
            throw new ControlBody.BadRequest(
                    "The body is " + json + "; send a JSON object with either always or once, such as " + EXAMPLE);
        }
        return new ScriptReader(json);
    }

    boolean isAlways() {
        return json.has("always");
    }

    /** @param activity checks the name of an activity */
    Script script(Consumer<String> activity) {
        Script.Answer answer = word("always", ScriptWords.ALWAYS);
        allowOnly(FIELDS_OF_ALWAYS.getOrDefault(answer, Set.of()));
        Script script = Script.of(answer);
        if (json.has("after")) {
            script = script.answeringAfter(DurationsReader.read("after", json.get("after")));
        }
        if (json.has("activity")) {
            String name = text("activity");
            activity.accept(name);
            script = script.goingTo(name);
        }
        if (json.has("handlesFor")) {
            script = script.handlingFor(DurationsReader.read("handlesFor", json.get("handlesFor")));
        } else if (json.has("wrapsUpFor") || answer == Script.Answer.LEAVE) {
            throw new ControlBody.BadRequest(
                    "handlesFor is missing; send how long the work takes before it is wrapped up or completed,"
                            + " such as \"handlesFor\":\"PT3M\"");
        }
        if (json.has("wrapsUpFor")) {
            script = script.wrappingUpFor(DurationsReader.read("wrapsUpFor", json.get("wrapsUpFor")));
        }
        return script;
    }

    /** @param activities finds an activity by its name */
    Once once(Instant now, Function<String, NameLookup.Found> activities) {
        WorkerAct.Kind kind = word("once", ScriptWords.ONCE);
        if (kind == WorkerAct.Kind.GO_TO || kind == WorkerAct.Kind.REJECT_PENDING_AND_GO_TO) {
            allowOnly(Set.of("once", "at", "after", "activity"));
            NameLookup.Found activity = activities.apply(text("activity"));
            return new Once(at(now), WorkerAct.going(kind, activity.sid(), activity.name()));
        }
        allowOnly(Set.of("once", "at", "after", "task"));
        return new Once(at(now), WorkerAct.of(kind, json.has("task") ? text("task") : null));
    }

    private @Nullable Instant at(Instant now) {
        ControlBody body = new ControlBody(json);
        if (json.has("at") && json.has("after")) {
            throw new ControlBody.BadRequest("Both at and after are there; send one of them, or none for at once");
        }
        if (json.has("after")) {
            return now.plus(body.duration("after", EXAMPLE));
        }
        if (!json.has("at")) {
            return null;
        }
        Instant at = body.instant("at", "{\"once\":\"accept\",\"at\":\"2026-01-01T12:00:00Z\"}");
        if (at.isBefore(now)) {
            throw new ControlBody.BadRequest(
                    "at is " + at + ", which is before the present, " + now + "; send that instant or a later one");
        }
        return at;
    }

    private void allowOnly(Set<String> fields) {
        json.fieldNames().forEachRemaining(name -> {
            if (!fields.contains(name)) {
                throw new ControlBody.BadRequest(name + " has no meaning here; with "
                        + (isAlways() ? "always " + json.get("always") : "once " + json.get("once")) + " there may be "
                        + NearestNames.first(name, List.copyOf(new TreeSet<>(fields))));
            }
        });
    }

    private <T> T word(String field, Map<String, T> words) {
        T value = words.get(text(field));
        if (value == null) {
            throw new ControlBody.BadRequest(
                    field + " is " + json.get(field) + "; send one of " + String.join(", ", words.keySet()));
        }
        return value;
    }

    private String text(String field) {
        JsonNode value = json.get(field);
        if (value == null || !value.isTextual()) {
            throw new ControlBody.BadRequest(
                    field + " is " + (value == null ? "missing" : value) + "; send a text, as in " + EXAMPLE);
        }
        return value.textValue();
    }
}
