package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Message;
import org.jspecify.annotations.Nullable;

/** What one attempt to call a URL brought. */
sealed interface Reply permits Reply.Answer, Reply.Silence {

    record Answer(int status, @Nullable String contentType, Body body) implements Reply {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }

    /** @param neverConnected no connection could be made, so that the application has seen nothing */
    record Silence(boolean neverConnected, Message reason) implements Reply {

        /** Whether the application was asked and did not answer in time. */
        boolean isLate() {
            return reason.entry() == CallbackAlerts.NO_ANSWER;
        }
    }

    /** For the account of attempts. */
    default String shown() {
        return this instanceof Answer answer
                ? Integer.toString(answer.status())
                : ((Silence) this).reason().text();
    }
}
