package io.taskroutertest.internal.engine.catalogue;

import io.taskroutertest.model.Alert;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a client of TaskRouter would never be told, and a test must not miss.
 *
 * @param said an entry that is told as an alert
 */
public record AlertMessage(Message said, @Nullable String resourceSid) {

    /** @throws IllegalArgumentException for what is answered, not told */
    public AlertMessage {
        if (said.alert() == null) {
            throw new IllegalArgumentException(said + " is no alert");
        }
    }

    public Alert.Kind kind() {
        return Objects.requireNonNull(said.alert());
    }

    /** The code under which Twilio's debugger shows it, where there is one. */
    public @Nullable Integer code() {
        Code code = said.code();
        return code == null ? null : code.number();
    }

    /** Fit to be printed: whoever was quoted in it can neither color it nor begin a new line. */
    public String message() {
        return Printable.of(said.text());
    }
}
