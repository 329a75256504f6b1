package io.taskroutertest.internal.incident.redact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.incident.event.EventFields;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.JsonTexts;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import io.taskroutertest.internal.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Replaces personal values of events and definitions. One object for one incident: it remembers its pseudonyms. */
public final class Redaction {

    /** What the header of an incident says that was done. */
    public static final List<String> RULES = List.of(
            "names of workers",
            "attributes that no expression reads",
            "values of attributes that expressions read, unless they are literals of expressions or their parts are compared",
            "descriptions of events on workers",
            "texts of clients: reasons, addresses, unknown fields");

    private static final Set<String> ATTRIBUTES =
            Set.of(EventFields.TASK_ATTRIBUTES, EventFields.WORKER_ATTRIBUTES, "task_add_on_attributes");

    /** Names of what is configured, and words of TaskRouter. */
    private static final Set<String> STAYING = Set.of(
            "activity_name",
            "actor_type",
            "attention_profile_name",
            "previous_task_queue_name",
            "reservation_status",
            "resource_type",
            "source",
            "target_changed_reason",
            "task_assignment_status",
            "task_channel_name",
            "task_channel_unique_name",
            "task_order",
            "task_queue_name",
            "task_queue_target_expression",
            "task_re_evaluated_reason",
            "transfer_mode",
            "transfer_status",
            "transfer_type",
            "worker_activity_name",
            "worker_previous_activity_name",
            "workflow_filter_expression",
            "workflow_filter_name",
            "workflow_filter_target_expression",
            "workflow_filter_target_name",
            "workflow_name",
            "workspace_name");

    /** TaskRouter's own reasons; those of clients may say anything. */
    private static final Set<String> REASONS = Set.of(
            "hangup",
            "Task TTL Exceeded",
            "Task TTL Exceeded or Max assignment count exceeded",
            "Task canceled on Workflow timeout",
            "All reservations were completed",
            "RoutingTarget SLA for Reservation creation was not met");

    private static final Pattern SID = Pattern.compile("[A-Z]{2}[0-9a-f]{32}");
    private static final Pattern PLAIN_DESCRIPTION = Pattern.compile(
            "(Task|Reservation|TaskQueue|Workflow|Activity|TaskChannel|Workspace) [A-Z]{2}\\w+ [a-z. -]+");

    private final ReadKeys read;
    private final Pseudonyms pseudonyms;
    private final AttributeRedaction attributes;

    private Redaction(ReadKeys read, byte[] salt) {
        this.read = read;
        this.pseudonyms = new Pseudonyms(salt, read);
        this.attributes = new AttributeRedaction(read, pseudonyms);
    }

    /**
     * @param expressions all that the log has
     * @param salt what pseudonyms are derived from, beside the values
     * @param extra rules beyond the usual
     */
    public static Redaction of(
            Collection<String> expressions, List<DatedDefinition> definitions, byte[] salt, RedactionRules extra) {
        ReadKeys read = ReadKeys.of(expressions, definitions);
        extra.kept().forEach(read::keep);
        extra.replaced().forEach(read::doNotKeep);
        return new Redaction(read, salt);
    }

    public IncidentEvent redacted(IncidentEvent event) {
        SortedMap<String, Object> data = new TreeMap<>();
        event.data().forEach((name, value) -> {
            if (value instanceof String text) {
                String redacted = field(name, text);
                if (!redacted.isEmpty()) {
                    data.put(name, redacted);
                }
            } else {
                data.put(name, value);
            }
        });
        return event.withData(data);
    }

    private String field(String name, String text) {
        if (ATTRIBUTES.contains(name)) {
            return attributes.text(text);
        }
        if (name.equals(EventFields.WORKER_NAME)) {
            return name(text);
        }
        if (name.equals("event_description")) {
            return REASONS.contains(text) || PLAIN_DESCRIPTION.matcher(text).matches() ? text : "";
        }
        boolean stays = STAYING.contains(name)
                || REASONS.contains(text)
                || EventFields.isInstant(name)
                || SID.matcher(text).matches()
                || name.endsWith("_sid");
        return stays ? text : pseudonyms.of(text);
    }

    /** Expressions may compare the name of a worker. */
    private String name(String name) {
        return read.isLiteral(name) || read.keeps("friendly_name") ? name : pseudonyms.ofCompared(name);
    }

    public List<DatedDefinition> redacted(List<DatedDefinition> definitions) {
        List<DatedDefinition> redacted = new ArrayList<>();
        for (DatedDefinition definition : definitions) {
            ObjectNode content = definition.content().deepCopy();
            JsonNode workers = content.path("workers");
            if (workers instanceof ObjectNode byName) {
                content.set("workers", workers(byName));
            }
            redacted.add(new DatedDefinition(definition.source(), definition.from(), content));
        }
        return redacted;
    }

    private ObjectNode workers(ObjectNode byName) {
        ObjectNode redacted = byName.objectNode();
        for (Map.Entry<String, JsonNode> worker : byName.properties()) {
            JsonNode fields = worker.getValue();
            if (fields instanceof ObjectNode object && object.has("attributes")) {
                object.set("attributes", attributes(object.path("attributes")));
            }
            redacted.set(name(worker.getKey()), fields);
        }
        return redacted;
    }

    private JsonNode attributes(JsonNode given) {
        try {
            return given.isTextual()
                    ? given.deepCopy()
                    : Json.read(JsonTexts.write(attributes.value("", JsonTexts.parse(given.toString()))));
        } catch (IOException e) {
            throw new IllegalStateException("JSON that was written is read again", e);
        }
    }
}
