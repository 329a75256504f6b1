package io.taskroutertest.internal.expression;

/** One side of a comparison; keys and constants may stand on either. */
public sealed interface Operand permits Operand.Key, Operand.Constant {

    /** As written in the expression. */
    String text();

    Value value(Scope scope);

    record Key(KeyPath path, String text) implements Operand {
        @Override
        public Value value(Scope scope) {
            return scope.valueOf(path);
        }
    }

    record Constant(Value value, String text) implements Operand {
        @Override
        public Value value(Scope scope) {
            return value;
        }
    }
}
