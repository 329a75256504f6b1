/** Incidents: what production recorded, to be read and replayed in tests. */
@NullMarked
package io.taskroutertest.incident;

import org.jspecify.annotations.NullMarked;
