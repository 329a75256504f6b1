/** Why a task is where it is: data taken from the state and the log, and the same in words. */
@NullMarked
package io.taskroutertest.internal.explain;

import org.jspecify.annotations.NullMarked;
