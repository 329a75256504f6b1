/** Turns the state and the log into the values that everybody reads. */
@NullMarked
package io.taskroutertest.internal.view;

import org.jspecify.annotations.NullMarked;
