package io.taskroutertest.internal.incident.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.command.NewWorkspace;
import io.taskroutertest.internal.incident.file.DatedDefinition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What definitions define, found by SID, then by friendly name ignoring case. */
public final class DefinedResources {

    private final List<DatedDefinition> definitions;

    public DefinedResources(List<DatedDefinition> definitions) {
        this.definitions = List.copyOf(definitions);
    }

    boolean isEmpty() {
        return definitions.isEmpty();
    }

    int count() {
        return definitions.size();
    }

    String sources() {
        return String.join(
                ", ", definitions.stream().map(DatedDefinition::source).toList());
    }

    boolean knows(ResourceKind kind, SeenResource resource) {
        for (DatedDefinition definition : definitions) {
            JsonNode section = definition.content().path(kind.section());
            for (JsonNode fields : section) {
                if (resource.sid().equals(fields.path("sid").asText())) {
                    return true;
                }
            }
            Set<String> names = new HashSet<>(given(kind));
            section.fieldNames().forEachRemaining(name -> names.add(lower(name)));
            if (resource.names().stream().anyMatch(name -> names.contains(lower(name)))) {
                return true;
            }
        }
        return false;
    }

    /** What every workspace has, and no definition says. */
    private static List<String> given(ResourceKind kind) {
        List<String> given = new ArrayList<>();
        if (kind == ResourceKind.ACTIVITY) {
            given.addAll(NewWorkspace.activities(true));
            given.addAll(NewWorkspace.activities(false));
        } else if (kind == ResourceKind.TASK_CHANNEL) {
            given.addAll(NewWorkspace.taskChannels());
        }
        return given.stream().map(DefinedResources::lower).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Whether an expression of the log is that of a filter in a definition. */
    boolean hasFilterExpression(String expression) {
        for (DatedDefinition definition : definitions) {
            for (JsonNode workflow : definition.content().path("workflows")) {
                for (JsonNode filter : workflow.path("filters")) {
                    if (expression
                            .strip()
                            .equals(filter.path("expression").asText().strip())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
