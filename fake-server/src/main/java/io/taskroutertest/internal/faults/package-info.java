/** Carries out the faults of a fake: which requests and callbacks they strike, and what becomes of these. */
@NullMarked
package io.taskroutertest.internal.faults;

import org.jspecify.annotations.NullMarked;
