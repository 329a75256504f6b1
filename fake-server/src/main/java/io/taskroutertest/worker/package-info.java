/**
 * Workers that act by script, tasks that arrive by themselves, and the lengths of time that both take.
 *
 * <p>{@link io.taskroutertest.worker.ScriptedWorker} is the way in for one worker, {@link
 * io.taskroutertest.worker.EveryWorker} for all, {@link io.taskroutertest.worker.TaskArrivals} for tasks.
 */
@NullMarked
package io.taskroutertest.worker;

import org.jspecify.annotations.NullMarked;
