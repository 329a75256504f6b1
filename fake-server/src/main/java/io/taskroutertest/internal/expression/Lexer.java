package io.taskroutertest.internal.expression;

import io.taskroutertest.internal.expression.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into tokens as an ANTLR lexer does: the longest match wins, and text that begins no token is dropped up to
 * and including the character that did not fit, for the parser to stumble over what is left. Only so does
 * {@code skill-level > 3} fail on {@code 'evel'}, which is what the real service was observed to answer.
 */
final class Lexer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private @Nullable Token firstDropped;

    Lexer(String text) {
        this.text = text;
    }

    /** All tokens, the last of which is {@link Kind#EOF}. */
    List<Token> tokens() {
        for (skipBlanks(); position < text.length(); skipBlanks()) {
            next();
        }
        tokens.add(new Token(Kind.EOF, "<EOF>", position));
        return tokens;
    }

    /** The first text that belongs to no token. */
    @Nullable Token firstDropped() {
        return firstDropped;
    }

    private void next() {
        char c = text.charAt(position);
        switch (c) {
            case '(' -> take(Kind.OPEN, 1);
            case ')' -> take(Kind.CLOSE, 1);
            case '[' -> take(Kind.OPEN_ARRAY, 1);
            case ']' -> take(Kind.CLOSE_ARRAY, 1);
            case ',' -> take(Kind.COMMA, 1);
            case '=' -> take(Kind.OPERATOR, at(position + 1) == '=' ? 2 : 1);
            case '<', '>' -> take(Kind.OPERATOR, at(position + 1) == '=' || at(position + 1) == '-' ? 2 : 1);
            case '!' -> takeIf(at(position + 1) == '=', Kind.OPERATOR, 2);
            case '-' -> takeIf(isDigit(at(position + 1)), Kind.NUMBER, numberEnd(position + 1) - position);
            case '"', '\'' -> string(c);
            default -> {
                if (isDigit(c)) {
                    take(Kind.NUMBER, numberEnd(position) - position);
                } else if (isNameStart(c)) {
                    name();
                } else {
                    drop(0);
                }
            }
        }
    }

    /** Keywords are accepted in upper case, as documented, and in lower case, as one documented example has it. */
    private void name() {
        int end = nameEnd(position);
        Kind keyword = keyword(text.substring(position, end));
        if (keyword == Kind.NOT && isNotIn(end)) {
            take(Kind.OPERATOR, nameEnd(blanksEnd(end)) - position);
        } else if (keyword != Kind.KEY) {
            take(keyword, end - position);
        } else {
            take(Kind.KEY, keyEnd(end) - position);
        }
    }

    private boolean isNotIn(int afterNot) {
        int start = blanksEnd(afterNot);
        String word = text.substring(start, nameEnd(start));
        return start > afterNot && (word.equals("IN") || word.equals("in"));
    }

    private static Kind keyword(String word) {
        return switch (word) {
            case "AND", "and" -> Kind.AND;
            case "OR", "or" -> Kind.OR;
            case "NOT", "not" -> Kind.NOT;
            case "TRUE", "true" -> Kind.TRUE;
            case "FALSE", "false" -> Kind.FALSE;
            case "NULL", "null" -> Kind.NULL;
            case "HAS", "has", "IN", "in", "CONTAINS", "contains" -> Kind.OPERATOR;
            default -> Kind.KEY;
        };
    }

    private void string(char quote) {
        int end = position + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end < text.length()) {
            take(Kind.STRING, end + 1 - position);
        } else {
            drop(text.length() - position);
        }
    }

    private int keyEnd(int afterName) {
        int end = afterName;
        while (true) {
            int next = segmentEnd(end);
            if (next == end) {
                return end;
            }
            end = next;
        }
    }

    private int segmentEnd(int end) {
        if (at(end) == '.') {
            int segmentEnd = nameEnd(end + 1);
            return segmentEnd > end + 1 ? segmentEnd : end;
        }
        if (at(end) == '[') {
            int digitsEnd = digitsEnd(end + 1);
            return digitsEnd > end + 1 && at(digitsEnd) == ']' ? digitsEnd + 1 : end;
        }
        return end;
    }

    private int nameEnd(int start) {
        int end = start;
        while (isNameStart(at(end)) || isDigit(at(end)) || at(end) == '$') {
            end++;
        }
        return end;
    }

    private int numberEnd(int start) {
        int end = digitsEnd(start);
        return at(end) == '.' && isDigit(at(end + 1)) ? digitsEnd(end + 1) : end;
    }

    private int digitsEnd(int start) {
        int end = start;
        while (isDigit(at(end))) {
            end++;
        }
        return end;
    }

    private int blanksEnd(int start) {
        int end = start;
        while (at(end) == ' ' || at(end) == '\t' || at(end) == '\n' || at(end) == '\r') {
            end++;
        }
        return end;
    }

    private void skipBlanks() {
        position = blanksEnd(position);
    }

    /** The character at {@code index}, or NUL, which no token contains, past the end. */
    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    private void takeIf(boolean fits, Kind kind, int length) {
        if (fits) {
            take(kind, length);
        } else {
            drop(1);
        }
    }

    private void take(Kind kind, int length) {
        tokens.add(new Token(kind, text.substring(position, position + length), position));
        position += length;
    }

    private void drop(int begun) {
        int misfit = Math.min(position + begun, text.length());
        int end = misfit < text.length() ? misfit + Character.charCount(text.codePointAt(misfit)) : misfit;
        if (firstDropped == null) {
            firstDropped = new Token(Kind.EOF, text.substring(position, end), position);
        }
        position = end;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
