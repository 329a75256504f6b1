/** A whole fake: engine, REST layer, callbacks, scripts and door put together. */
@NullMarked
package io.taskroutertest.internal.assembly;

import org.jspecify.annotations.NullMarked;
