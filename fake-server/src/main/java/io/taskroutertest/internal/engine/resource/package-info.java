/** TaskRouter's resources as immutable snapshots. */
@NullMarked
package io.taskroutertest.internal.engine.resource;

import org.jspecify.annotations.NullMarked;
