/** A whole fake: engine, REST layer, callbacks and door put together, its clock, its control API, its command line. */
@NullMarked
package io.taskroutertest.internal.server;

import org.jspecify.annotations.NullMarked;
