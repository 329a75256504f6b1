/** What was there already when a log begins, as far as its events tell. */
@NullMarked
package io.taskroutertest.internal.incident.state;

import org.jspecify.annotations.NullMarked;
