package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.World;

/**
 * Something asked of TaskRouter. It checks everything first and then changes the world, so that a refused command
 * changes nothing.
 *
 * @param <R> what the client is told
 */
public interface Command<R> {

    /** @throws io.taskroutertest.internal.engine.world.Refusal if TaskRouter refuses it */
    R apply(World world, Routing routing);
}
