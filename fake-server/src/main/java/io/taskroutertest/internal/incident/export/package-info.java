/** Writes the history of a fake, and any incident, in production's formats. */
@NullMarked
package io.taskroutertest.internal.incident.export;

import org.jspecify.annotations.NullMarked;
