package io.taskroutertest.internal.engine.command;

/** The answer of a command after which there is nothing to show. */
public enum Done {
    DONE
}
