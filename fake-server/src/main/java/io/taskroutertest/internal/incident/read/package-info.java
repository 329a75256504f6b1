/** Reads logs in production's formats, record by record. */
@NullMarked
package io.taskroutertest.internal.incident.read;

import org.jspecify.annotations.NullMarked;
