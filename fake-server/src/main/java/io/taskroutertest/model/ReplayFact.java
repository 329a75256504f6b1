package io.taskroutertest.model;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;

/**
 * One fact that the replay of an incident needs, and where it comes from.
 *
 * @param name of the fact, such as {@code reservation timeout}
 * @param standing where it comes from
 * @param detail how it was inferred, which value is assumed, or where it was found
 * @param dependsOn names of the facts from which it was inferred, and with which it changes
 * @param affects what of a replay depends on it
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReplayFact(String name, Standing standing, String detail, List<String> dependsOn, String affects) {

    /** Copies the list. */
    public ReplayFact {
        dependsOn = List.copyOf(dependsOn);
    }

    /** Where a fact comes from, the surest first. */
    public enum Standing {
        /** An event says it. */
        IN_THE_LOG,
        /** A definition says it. */
        IN_A_DEFINITION,
        /** It follows from what events say. */
        INFERRED,
        /** Nothing says it. */
        ASSUMED;

        /** Returns the standing in lower case with blanks, such as {@code in the log}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** Returns whether nothing says the fact, so that a replay may differ from the record because of it. */
    public boolean isMissing() {
        return standing == Standing.INFERRED || standing == Standing.ASSUMED;
    }
}
