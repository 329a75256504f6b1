package io.taskroutertest.internal.expression;

public interface Scope {
    Value valueOf(KeyPath path);

    static Scope of(Value.Obj root) {
        return root::at;
    }
}
