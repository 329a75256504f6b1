package io.taskroutertest.internal.expression;

/** What the keys of an expression mean at the place where it is evaluated. */
@FunctionalInterface
public interface Scope {

    /** The value of a key; {@link Value#NULL} for a key that is missing or unknown. */
    Value valueOf(KeyPath path);

    static Scope of(Value.Obj root) {
        return root::at;
    }
}
