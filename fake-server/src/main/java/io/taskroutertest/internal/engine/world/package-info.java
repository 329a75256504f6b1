/** The state of every workspace, the timers, the allocator of SIDs: what commands and routing change. */
@NullMarked
package io.taskroutertest.internal.engine.world;

import org.jspecify.annotations.NullMarked;
