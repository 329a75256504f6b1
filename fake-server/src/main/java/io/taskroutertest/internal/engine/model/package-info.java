/** TaskRouter's resources as immutable snapshots. */
@NullMarked
package io.taskroutertest.internal.engine.model;

import org.jspecify.annotations.NullMarked;
