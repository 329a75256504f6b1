package io.taskroutertest.internal.incident.redact;

import java.util.ArrayList;
import java.util.List;

/**
 * Rules beyond the usual, from lines such as {@code keep attribute routing.skills} and {@code replace attribute email}.
 *
 * @param kept attributes whose values stay
 * @param replaced attributes whose values are replaced although an expression reads them
 */
public record RedactionRules(List<String> kept, List<String> replaced) {

    public static final RedactionRules NONE = new RedactionRules(List.of(), List.of());

    public RedactionRules {
        kept = List.copyOf(kept);
        replaced = List.copyOf(replaced);
    }

    /**
     * Reads rules.
     *
     * @param source what messages call them
     * @throws IllegalArgumentException at the first line that is no rule
     */
    public static RedactionRules read(String source, List<String> lines) {
        List<String> kept = new ArrayList<>();
        List<String> replaced = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("keep attribute ")) {
                kept.add(line.substring("keep attribute ".length()).strip());
            } else if (line.startsWith("replace attribute ")) {
                replaced.add(line.substring("replace attribute ".length()).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new IllegalArgumentException(source + ":" + (i + 1) + ": '" + line
                        + "' is no rule; allowed is 'keep attribute PATH' and 'replace attribute PATH'");
            }
        }
        return new RedactionRules(kept, replaced);
    }
}
