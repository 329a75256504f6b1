/** Which callback is sent when, by whom it is answered, and when its answer takes effect. */
@NullMarked
package io.taskroutertest.internal.callback.delivery;

import org.jspecify.annotations.NullMarked;
