package io.taskroutertest.internal.expression;

/** What an operator can work with on one of its sides, and how a message says so. */
enum OperandKind {
    SINGLE {
        @Override
        boolean accepts(Value value) {
            return ValueComparison.isSingle(value);
        }
    },
    ORDERED {
        @Override
        boolean accepts(Value value) {
            return value instanceof Value.Num || value instanceof Value.Text;
        }
    },
    STRING {
        @Override
        boolean accepts(Value value) {
            return value instanceof Value.Text;
        }
    },
    ARRAY {
        @Override
        boolean accepts(Value value) {
            return value instanceof Value.Arr;
        }
    };

    abstract boolean accepts(Value value);

    static OperandKind left(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, IN, NOT_IN -> SINGLE;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ORDERED;
            case CONTAINS -> STRING;
            case HAS -> ARRAY;
        };
    }

    static OperandKind right(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, HAS -> SINGLE;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> ORDERED;
            case CONTAINS -> STRING;
            case IN, NOT_IN -> ARRAY;
        };
    }

    String rule(Operator operator) {
        String symbol = operator.symbol();
        return switch (this) {
            case SINGLE ->
                operator == Operator.EQUAL || operator == Operator.NOT_EQUAL
                        ? symbol + " compares single values only"
                        : symbol + " looks for a single value";
            case ORDERED -> symbol + " compares numbers and strings only";
            case STRING -> symbol + " searches strings only";
            case ARRAY -> symbol + " matches arrays only";
        };
    }

    static String name(Value value) {
        if (value instanceof Value.Text) {
            return "a string";
        } else if (value instanceof Value.Num) {
            return "a number";
        } else if (value instanceof Value.Bool) {
            return "a boolean";
        } else if (value instanceof Value.Arr) {
            return "an array";
        } else if (value instanceof Value.Obj) {
            return "an object";
        }
        return "null";
    }
}
