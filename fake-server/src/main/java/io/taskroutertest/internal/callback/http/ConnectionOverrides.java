package io.taskroutertest.internal.callback.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the fragment of a callback URL says about the connection, {@code #ct=…&rt=…&tt=…&rc=…&rp=…}: names, ranges and
 * defaults are those of Twilio's page on connection overrides. What it says wrongly is ignored (inferred).
 *
 * @param connect how long making a connection may take, or null for the default
 * @param read how long one attempt may take, or null for the default
 * @param total how long all attempts may take together, or null for the default
 * @param retries how many attempts may follow the first
 * @param policies after what they do
 * @param complaints what is wrong, in words
 */
public record ConnectionOverrides(
        @Nullable Duration connect,
        @Nullable Duration read,
        @Nullable Duration total,
        int retries,
        List<String> policies,
        List<String> complaints) {

    private static final int SHORTEST = 100;
    private static final int LONGEST_CONNECT = 10_000;
    private static final int LONGEST = 15_000;
    private static final int MOST_RETRIES = 5;
    private static final List<String> POLICIES = List.of("4xx", "5xx", "ct", "rt", "all");

    static final ConnectionOverrides NONE = new ConnectionOverrides(null, null, null, 1, List.of("ct"), List.of());

    public static ConnectionOverrides of(String url) {
        int hash = url.indexOf('#');
        return hash < 0 || hash == url.length() - 1
                ? NONE
                : new Reader().read(url.substring(hash + 1).strip());
    }

    /** @param attempts how many were made, the one with this reply included */
    public boolean retries(CallbackReply reply, int attempts) {
        return attempts <= retries && (policies.contains("all") ? failed(reply) : policies.contains(policy(reply)));
    }

    private static boolean failed(CallbackReply reply) {
        return !policy(reply).isEmpty();
    }

    /** The word for what happened. */
    private static String policy(CallbackReply reply) {
        if (reply instanceof CallbackReply.Silence silence) {
            return silence.neverConnected() ? "ct" : silence.isLate() ? "rt" : "";
        }
        int status = ((CallbackReply.Answer) reply).status();
        return status >= 500 ? "5xx" : status >= 400 ? "4xx" : "";
    }

    private static final class Reader {

        private final List<String> complaints = new ArrayList<>();
        private @Nullable Duration connect;
        private @Nullable Duration read;
        private @Nullable Duration total;
        private int retries = NONE.retries();
        private List<String> policies = NONE.policies();

        ConnectionOverrides read(String fragment) {
            for (String pair : fragment.split("&", -1)) {
                int equals = pair.indexOf('=');
                take(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
            }
            return new ConnectionOverrides(connect, read, total, retries, policies, List.copyOf(complaints));
        }

        private void take(String name, String value) {
            switch (name) {
                case "ct" -> connect = millis(name, value, LONGEST_CONNECT);
                case "rt" -> read = millis(name, value, LONGEST);
                case "tt" -> total = millis(name, value, LONGEST);
                case "rc" -> {
                    Integer number = number(name, value, 0, MOST_RETRIES);
                    retries = number == null ? NONE.retries() : number;
                }
                case "rp" -> {
                    List<String> words = Arrays.asList(value.split(",", -1));
                    if (POLICIES.containsAll(words)) {
                        policies = List.copyOf(words);
                    } else {
                        complain(name, value, "allowed is any of " + String.join(", ", POLICIES));
                    }
                }
                default -> complain(name, value, "known are ct, rt, tt, rc and rp");
            }
        }

        private @Nullable Duration millis(String name, String value, int most) {
            Integer number = number(name, value, SHORTEST, most);
            return number == null ? null : Duration.ofMillis(number);
        }

        private @Nullable Integer number(String name, String value, int least, int most) {
            int number;
            try {
                number = Integer.parseInt(value);
            } catch (NumberFormatException e) {
                number = least - 1;
            }
            if (number < least || number > most) {
                complain(name, value, "allowed is a whole number from " + least + " to " + most);
                return null;
            }
            return number;
        }

        private void complain(String name, String value, String allowed) {
            complaints.add("'" + name + "=" + value + "' is ignored; " + allowed);
        }
    }
}
