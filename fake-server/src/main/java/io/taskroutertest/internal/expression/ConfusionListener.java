package io.taskroutertest.internal.expression;

/** Hears of comparisons that TaskRouter accepts and that can never be true. */
@FunctionalInterface
public interface ConfusionListener {

    /** Spares the search for confusions altogether. */
    ConfusionListener NONE = confusion -> {};

    void confused(Confusion confusion);
}
