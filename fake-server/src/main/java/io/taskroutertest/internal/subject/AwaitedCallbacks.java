package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.callback.CallbackService;
import io.taskroutertest.model.SentCallback;
import io.taskroutertest.model.UnsentCallback;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a failure says of callbacks that a test waited for in vain. */
final class AwaitedCallbacks {

    private static final int MOST_SHOWN = 20;

    private AwaitedCallbacks() {}

    static String missing(String what, Predicate<SentCallback> condition, Duration limit, CallbackService callbacks) {
        long returned = callbacks.returned().stream().filter(condition).count();
        String which = returned == 0 ? "No such " + what : "No other such " + what;
        return which + " was answered within " + limit.toMillis() + " ms. " + earlier(returned) + instead(callbacks);
    }

    private static String earlier(long returned) {
        return returned == 0
                ? ""
                : "Each callback is returned once, and earlier calls have returned " + returned
                        + (returned == 1 ? " that fits. " : " that fit. ");
    }

    private static String instead(CallbackService callbacks) {
        List<SentCallback> sent = callbacks.sent();
        List<UnsentCallback> unsent = callbacks.unsent();
        if (sent.isEmpty() && !unsent.isEmpty()) {
            return "Nothing was sent: " + unsent.size() + (unsent.size() == 1 ? " callback is" : " callbacks are")
                    + " not sent yet, the first to " + unsent.get(0).url()
                    + ": the URL is relative, and the application's URL is unknown. Call taskRouter.applicationUrl(…),"
                    + " or answer by a handler of taskRouter.callbacks()";
        }
        if (sent.isEmpty()) {
            return "Nothing was sent: has the workflow an assignment callback URL, the workspace an event callback URL,"
                    + " and does its filter list the event?";
        }
        int left = Math.max(0, sent.size() - MOST_SHOWN);
        return "Sent were" + (left == 0 ? "" : ", after " + left + " others") + ":\n  - "
                + sent.stream().skip(left).map(AwaitedCallbacks::line).collect(Collectors.joining("\n  - "));
    }

    private static String line(SentCallback callback) {
        String end = switch (callback.outcome()) {
            case IN_FLIGHT -> "in flight";
            case DELIVERED -> "delivered";
            case FAILED -> "failed";
        };
        List<String> attempts = callback.attempts();
        String said = attempts.isEmpty() ? "" : ": " + String.join(", then ", attempts);
        String answer = callback.answer();
        String body = answer == null || answer.isEmpty() ? "" : " " + answer;
        return callback.sentAt() + " " + callback.kind().name().toLowerCase(Locale.ROOT) + " " + callback.about()
                + " to " + callback.url() + ", " + end + said + body;
    }
}
