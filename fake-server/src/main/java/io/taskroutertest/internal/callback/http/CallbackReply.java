package io.taskroutertest.internal.callback.http;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** What one attempt to call a URL brought. */
public sealed interface CallbackReply permits CallbackReply.Answer, CallbackReply.Silence {

    /** @param note why it is as it is, where that does not come from an application; null otherwise */
    record Answer(
            int status,
            @Nullable String contentType,
            ReplyBody body,
            @Nullable String note) implements CallbackReply {

        public Answer(int status, @Nullable String contentType, ReplyBody body) {
            this(status, contentType, body, null);
        }

        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** What is said of a status that is not the one it should be. */
        public Message insteadOf(String expected) {
            return note == null
                    ? CallbackAlerts.STATUS.with(status, expected)
                    : CallbackAlerts.STATUS_BECAUSE.with(status, expected, note);
        }

        @Override
        public String shown() {
            return note == null ? Integer.toString(status) : status + " (" + note + ")";
        }
    }

    /** @param neverConnected no connection could be made, so that the application has seen nothing */
    record Silence(boolean neverConnected, Message reason) implements CallbackReply {

        /** Whether the application was asked and did not answer in time. */
        public boolean isLate() {
            return reason.entry() == CallbackAlerts.NO_ANSWER;
        }

        @Override
        public String shown() {
            return reason.text();
        }
    }

    /** For the account of attempts. */
    String shown();
}
