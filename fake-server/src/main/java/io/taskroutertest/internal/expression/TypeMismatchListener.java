package io.taskroutertest.internal.expression;

/** Hears of comparisons that TaskRouter accepts and that can never be true. */
@FunctionalInterface
public interface TypeMismatchListener {

    /** Spares the search for confusions altogether. */
    TypeMismatchListener NONE = confusion -> {};

    void confused(TypeMismatch confusion);
}
