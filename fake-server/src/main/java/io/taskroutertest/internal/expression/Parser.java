package io.taskroutertest.internal.expression;

import io.taskroutertest.internal.expression.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads an expression by recursive descent: AND binds tighter than OR (inferred), parentheses win. */
final class Parser {

    /** How deep parentheses and NOT may nest: what a text can ask of the stack is bounded (inferred). */
    static final int DEEPEST = 200;

    /** Digits of a number, as many as a number in attributes may have. */
    static final int LONGEST_NUMBER = 400;

    /** What an operand can begin with, and therefore what an operator may stand before. */
    private static final Kind[] OPERAND = {
        Kind.KEY, Kind.STRING, Kind.NUMBER, Kind.TRUE, Kind.FALSE, Kind.NULL, Kind.OPEN_ARRAY
    };

    private final String text;
    private final Tokens tokens;
    private final Set<KeyPath> keys = new LinkedHashSet<>();
    private int depth;

    Parser(String text) {
        this.text = text;
        this.tokens = Tokens.of(text);
    }

    Node parse() {
        Node root = alternatives();
        tokens.end();
        return root;
    }

    /** Every key that was read, in the order of the text. */
    Set<KeyPath> keys() {
        return keys;
    }

    private Node alternatives() {
        int start = tokens.current().start();
        Node first = conditions();
        if (!tokens.is(Kind.OR)) {
            return first;
        }
        List<Node> alternatives = new ArrayList<>(List.of(first));
        while (tokens.takeIf(Kind.OR)) {
            alternatives.add(conditions());
        }
        return new Node.Or(alternatives, textFrom(start));
    }

    private Node conditions() {
        int start = tokens.current().start();
        Node first = condition();
        if (!tokens.is(Kind.AND)) {
            return first;
        }
        List<Node> conditions = new ArrayList<>(List.of(first));
        while (tokens.takeIf(Kind.AND)) {
            conditions.add(condition());
        }
        return new Node.And(conditions, textFrom(start));
    }

    private Node condition() {
        int start = tokens.current().start();
        if (!tokens.is(Kind.NOT) && !tokens.is(Kind.OPEN)) {
            return comparison();
        }
        if (depth == DEEPEST) {
            throw tokens.failure("expression is nested deeper than " + DEEPEST + " levels");
        }
        depth++;
        Node node = tokens.takeIf(Kind.NOT) ? new Node.Not(condition(), textFrom(start)) : parenthesized();
        depth--;
        return node;
    }

    private Node parenthesized() {
        tokens.expect(Kind.OPEN);
        Node inner = alternatives();
        tokens.expect(Kind.CLOSE, Kind.AND, Kind.OR, Kind.EOF);
        return inner;
    }

    private Node comparison() {
        int start = tokens.current().start();
        Operand left = operand();
        Operator operator = Operator.ofToken(tokens.expect(Kind.OPERATOR, OPERAND));
        Operand right = operand();
        return new Node.Comparison(left, operator, right, textFrom(start));
    }

    private Operand operand() {
        Token token = tokens.current();
        if (tokens.takeIf(Kind.KEY)) {
            KeyPath path = KeyPath.ofToken(token);
            keys.add(path);
            return new Operand.Key(path, token.text());
        }
        Value value = tokens.takeIf(Kind.OPEN_ARRAY) ? array() : constant();
        return new Operand.Constant(value, textFrom(token.start()));
    }

    private Value array() {
        List<Value> elements = new ArrayList<>();
        if (tokens.takeIf(Kind.CLOSE_ARRAY)) {
            return new Value.Arr(elements);
        }
        do {
            elements.add(constant());
        } while (tokens.takeIf(Kind.COMMA));
        tokens.expect(Kind.CLOSE_ARRAY, Kind.OPERATOR, Kind.AND, Kind.OR, Kind.CLOSE, Kind.EOF);
        return new Value.Arr(elements);
    }

    private Value constant() {
        Value value = switch (tokens.current().kind()) {
            case STRING -> Value.of(unquoted(tokens.current().text()));
            case NUMBER -> new Value.Num(number(tokens.current()));
            case TRUE -> Value.TRUE;
            case FALSE -> Value.FALSE;
            case NULL -> Value.NULL;
            default -> throw tokens.noViableAlternative();
        };
        tokens.take();
        return value;
    }

    /** A backslash makes a quote or a backslash literal (inferred); before anything else it stands for itself. */
    private static String unquoted(String token) {
        if (token.indexOf('\\') < 0) {
            return token.substring(1, token.length() - 1);
        }
        StringBuilder content = new StringBuilder(token.length());
        for (int i = 1; i < token.length() - 1; i++) {
            boolean isEscape = token.charAt(i) == '\\' && "\"'\\".indexOf(token.charAt(i + 1)) >= 0;
            content.append(token.charAt(isEscape ? ++i : i));
        }
        return content.toString();
    }

    private String textFrom(int start) {
        return text.substring(start, tokens.previous().end());
    }

    private BigDecimal number(Token token) {
        if (token.text().length() > LONGEST_NUMBER) {
            throw tokens.failure("number has more than " + LONGEST_NUMBER + " digits");
        }
        return new BigDecimal(token.text());
    }
}
