/** Replaces personal values by pseudonyms, so that every expression still says the same. */
@NullMarked
package io.taskroutertest.internal.incident.redact;

import org.jspecify.annotations.NullMarked;
