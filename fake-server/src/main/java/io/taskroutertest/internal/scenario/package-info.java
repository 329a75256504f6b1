/** Workers that answer by a script, and tasks that arrive by one, on the fake's own time. */
@NullMarked
package io.taskroutertest.internal.scenario;

import org.jspecify.annotations.NullMarked;
