package io.taskroutertest.internal.engine.resource;

/** In which order the tasks of a queue are served, and which kind of queue a worker drains first. */
public enum TaskOrder {
    FIFO,
    LIFO
}
