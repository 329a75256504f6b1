package io.taskroutertest.internal.incident;

import io.taskroutertest.internal.incident.redact.RedactionRules;
import org.jspecify.annotations.Nullable;

/**
 * How an import treats personal values.
 *
 * @param isOn whether it replaces them
 * @param salt what pseudonyms are derived from, so that several incidents have the same; null for one of the log's own
 * @param rules beyond the usual
 */
public record RedactionChoice(boolean isOn, @Nullable String salt, RedactionRules rules) {

    public static final RedactionChoice ON = new RedactionChoice(true, null, RedactionRules.NONE);
    public static final RedactionChoice OFF = new RedactionChoice(false, null, RedactionRules.NONE);
}
