/** The normal form of an event, whichever format it was recorded in. */
@NullMarked
package io.taskroutertest.internal.incident.event;

import org.jspecify.annotations.NullMarked;
