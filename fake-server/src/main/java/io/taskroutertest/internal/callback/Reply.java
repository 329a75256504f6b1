package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** What one attempt to call a URL brought. */
sealed interface Reply permits Reply.Answer, Reply.Silence {

    /** @param note why it is as it is, where that does not come from an application; null otherwise */
    record Answer(
            int status,
            @Nullable String contentType,
            Body body,
            @Nullable String note) implements Reply {

        Answer(int status, @Nullable String contentType, Body body) {
            this(status, contentType, body, null);
        }

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        /** What is said of a status that is not the one it should be. */
        Message insteadOf(String expected) {
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
    record Silence(boolean neverConnected, Message reason) implements Reply {

        /** Whether the application was asked and did not answer in time. */
        boolean isLate() {
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
