/** Virtual and real time. */
@NullMarked
package io.taskroutertest.internal.time;

import org.jspecify.annotations.NullMarked;
