package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.Journal;
import io.taskroutertest.internal.engine.command.Command;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line between the first and the last: a step of the clock, or a command with its parameters. */
final class EntryCodec implements Codec {

    private static final String PARAMETERS = "with";

    private final Codec moved = Codecs.of(Moved.class);
    private final Codec frame = Codecs.of(Frame.class);

    record Moved(Instant movedTo) {}

    /** What is said of a command beside its parameters. */
    record Frame(Instant at, String command, @Nullable String refused) {}

    @Override
    public ObjectNode write(Object value) {
        if (!(value instanceof Journal.Given given)) {
            return (ObjectNode) moved.write(new Moved(((Journal.Entry) value).at()));
        }
        String name = Commands.name(given.command());
        ObjectNode line = (ObjectNode) frame.write(new Frame(given.at(), name, given.refusal()));
        line.set(PARAMETERS, Codecs.of(Commands.named(name)).write(given.command()));
        return line;
    }

    @Override
    public Journal.Entry read(JsonNode node) {
        if (node.has("movedTo")) {
            return new Journal.Moved(required("movedTo", ((Moved) moved.read(node)).movedTo()));
        }
        ObjectNode line = ((ObjectNode) node).deepCopy();
        JsonNode parameters = line.remove(PARAMETERS);
        Frame read = (Frame) frame.read(line);
        String name = required("command", read.command());
        Codec codec = Codecs.of(Commands.named(name));
        try {
            Command<?> command = (Command<?>) codec.read(required(PARAMETERS, parameters));
            return new Journal.Given(required("at", read.at()), command, read.refused());
        } catch (UnreadableException e) {
            throw e.within(name);
        }
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new UnreadableException("is missing").within(name);
        }
        return value;
    }
}
