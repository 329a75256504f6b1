package io.taskroutertest.internal.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.catalogue.Catalogue;
import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.model.Alert;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an entry of the catalogue has said, to the letter. */
final class MessageCodec implements Codec {

    private static final Map<String, Entry> ENTRIES =
            Catalogue.entries().stream().collect(Collectors.toUnmodifiableMap(MessageCodec::name, entry -> entry));

    /** As it stands in the file. */
    record Said(String entry, @Nullable Code code, Alert.@Nullable Kind alert, List<String> arguments, String text) {}

    @Override
    public ObjectNode write(Object value) {
        Message message = (Message) value;
        return (ObjectNode) Codecs.of(Said.class)
                .write(new Said(
                        name(message.entry()), message.code(), message.alert(), message.arguments(), message.text()));
    }

    @Override
    public Object read(JsonNode node) {
        Said said = (Said) Codecs.of(Said.class).read(node);
        Entry entry = ENTRIES.get(said.entry());
        if (entry == null) {
            throw new UnreadableException("is '" + said.entry() + "', which this testkit does not say").within("entry");
        }
        return Message.recorded(entry, said.code(), said.alert(), said.arguments(), said.text());
    }

    /** Names are unique within a chapter only. */
    private static String name(Entry entry) {
        return ((Enum<?>) entry).getDeclaringClass().getSimpleName() + "." + entry.name();
    }
}
