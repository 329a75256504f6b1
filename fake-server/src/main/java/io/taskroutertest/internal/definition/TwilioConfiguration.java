package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.TextNode;
import io.taskroutertest.internal.names.NearestNames;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workflow configuration in Twilio's own form, as the REST API answers it, in place of {@code filters} and
 * {@code default_queue}: under {@code configuration}, as a mapping or as a text, or in a file that
 * {@code configuration_file} names. It names task queues by SIDs that the definition declares, or by friendly names.
 */
final class TwilioConfiguration {

    private static final String INLINE = "configuration";
    private static final String FILE = "configuration_file";

    private final Map<String, String> names = new HashMap<>();
    private final ConfigurationFiles files;

    /** @param sids friendly names of the task queues, each with its declared SID or null */
    TwilioConfiguration(Map<String, @Nullable String> sids, ConfigurationFiles files) {
        this.files = files;
        sids.forEach((name, sid) -> {
            names.put(name, name);
            if (sid != null) {
                names.put(sid, name);
            }
        });
    }

    /** Returns the part of a workflow with {@code filters} and {@code default_queue}. */
    Section routing(Section workflow) {
        Field inline = workflow.find(INLINE);
        Field file = workflow.find(FILE);
        Field given = inline == null ? file : inline;
        if (given == null) {
            return workflow;
        }
        for (String other : new String[] {FILE, "filters", "default_queue"}) {
            Field too = workflow.find(other);
            if (too != null && !too.equals(given)) {
                throw new DefinitionException(
                        too.origin(),
                        (inline == null ? FILE : INLINE) + " is given as well; only one of the two is allowed");
            }
        }
        Origin origin = inline == null ? Origin.of(given.text()) : given.origin();
        LocatedMappingBuilder routing = new LocatedMappingBuilder();
        ConfigurationTree.add(
                routing, new Field(origin, new LocatedNode.Scalar(new TextNode(text(inline, given)))), this::name);
        return Section.withAny(new Field(origin, DefinitionTree.nothingOr(routing)));
    }

    private String text(@Nullable Field inline, Field given) {
        if (inline == null) {
            return files.read(given.text(), given);
        }
        return inline.scalar() == null ? inline.node().toJson().toString() : inline.text();
    }

    private String name(String queue, Origin origin) {
        String name = names.get(queue);
        if (name == null) {
            throw new DefinitionException(
                    origin,
                    "names the task queue '" + queue
                            + "', which this definition does not have. Declare the SID by sid: "
                            + queue + " in task_queues, or write a friendly name instead; known: "
                            + NearestNames.first(queue, names.values()));
        }
        return name;
    }
}
