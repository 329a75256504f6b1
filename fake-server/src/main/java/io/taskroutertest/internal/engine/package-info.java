/** The deterministic state machine: commands in, domain events out, one logical thread, time that it owns. */
@NullMarked
package io.taskroutertest.internal.engine;

import org.jspecify.annotations.NullMarked;
