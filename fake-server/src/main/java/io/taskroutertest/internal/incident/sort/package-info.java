/** Brings events into order, and those that were recorded several times together, in bounded memory. */
@NullMarked
package io.taskroutertest.internal.incident.sort;

import org.jspecify.annotations.NullMarked;
