package io.taskroutertest.internal.engine.catalogue;

import io.taskroutertest.model.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An entry about one case. Made by entries alone, so that nothing is said that the catalogue does not have, or read from
 * a recording of what an entry has said.
 */
public final class Message {

    private static final String KEY = "key";
    private static final String TEXT = "text";

    private final Entry entry;
    private final @Nullable Code code;
    private final Alert.@Nullable Kind alert;
    private final List<String> arguments;
    private final String text;

    Message(Entry entry, @Nullable Code code, List<String> arguments) {
        this(
                entry,
                code,
                entry.facts().alert(),
                arguments,
                entry.facts().template().filled(arguments));
    }

    private Message(Entry entry, @Nullable Code code, Alert.@Nullable Kind alert, List<String> arguments, String text) {
        this.entry = entry;
        this.code = code;
        this.alert = alert;
        this.arguments = arguments.stream().map(SecretUrls::masked).toList();
        this.text = SecretUrls.masked(text);
    }

    /** In the words that were recorded, whatever the entry would say today. */
    public static Message recorded(
            Entry entry, @Nullable Code code, Alert.@Nullable Kind alert, List<String> arguments, String text) {
        return new Message(entry, code, alert, arguments, text);
    }

    public Entry entry() {
        return entry;
    }

    public @Nullable Code code() {
        return code;
    }

    /** The status of an answer that says this, and {@link #answeredCode()} its code. */
    public int status() {
        return Objects.requireNonNull(entry.facts().status(), entry.name());
    }

    public int answeredCode() {
        return Objects.requireNonNull(code, entry.name()).number();
    }

    /** As what kind of alert it is told; null where it is none. */
    public Alert.@Nullable Kind alert() {
        return alert;
    }

    /** What the entry's placeholders stand for. */
    public List<String> arguments() {
        return arguments;
    }

    public String text() {
        return text;
    }

    /**
     * The same, and where it happened. What is general about a refused request says nothing as an alert, so that its code
     * falls away.
     *
     * @param arguments for all placeholders of the frame but the one for this text
     */
    public Message within(Frames frame, Object... arguments) {
        List<String> all = new ArrayList<>();
        for (Object argument : arguments) {
            all.add(String.valueOf(argument));
        }
        all.add(Math.max(frame.facts().template().placeholders().indexOf(TEXT), 0), text);
        return new Message(
                entry,
                code == Code.REFUSED ? null : code,
                frame.facts().alert() == null ? alert : frame.facts().alert(),
                this.arguments,
                frame.facts().template().filled(all));
    }

    /** The same about what the sender calls the key of an instruction. */
    public Message renamed(UnaryOperator<String> names) {
        int place = entry.facts().template().placeholders().indexOf(KEY);
        if (place < 0) {
            return this;
        }
        List<String> renamed = new ArrayList<>(arguments);
        renamed.set(place, names.apply(arguments.get(place)));
        return new Message(entry, code, renamed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Message that
                && entry == that.entry
                && code == that.code
                && alert == that.alert
                && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return entry.name() + ": " + text;
    }
}
