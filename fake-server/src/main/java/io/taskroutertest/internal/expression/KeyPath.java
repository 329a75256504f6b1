package io.taskroutertest.internal.expression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as an expression names it, such as {@code worker.routing.skills[0]}: dots reach into objects, {@code [n]} into
 * arrays, counting from 0 (inferred).
 *
 * <p>A class rather than a record because {@link #tail()} is asked for at every evaluation and is therefore kept.
 */
public final class KeyPath {

    /** Leads to the value itself. */
    public static final KeyPath EMPTY = new KeyPath(List.of());

    private final List<Segment> segments;
    private final String text;
    private @Nullable KeyPath tail;

    public KeyPath(List<Segment> segments) {
        this.segments = List.copyOf(segments);
        this.text = textOf(segments);
    }

    /**
     * Reads a reference to a single key, such as {@code task.last_worker} of a known worker.
     *
     * @throws ExpressionSyntaxException if {@code text} is anything but one key
     */
    public static KeyPath parse(String text) {
        Tokens tokens = Tokens.of(text);
        KeyPath path = ofToken(tokens.expect(Token.Kind.KEY, Token.Kind.EOF));
        tokens.end();
        return path;
    }

    static KeyPath ofToken(Token token) {
        List<Segment> segments = new ArrayList<>();
        for (String part : token.text().split("[.\\[]", -1)) {
            segments.add(part.endsWith("]") ? Index.of(part.substring(0, part.length() - 1)) : new Name(part));
        }
        return new KeyPath(segments);
    }

    public List<Segment> segments() {
        return segments;
    }

    public String text() {
        return text;
    }

    /** Whether it names a member of the root itself and nothing within. */
    public boolean isSingle() {
        return segments.size() == 1;
    }

    public boolean isEmpty() {
        return segments.isEmpty();
    }

    /** The first segment as written, {@code worker} of {@code worker.level}; empty for the empty path. */
    public String head() {
        return segments.isEmpty() ? "" : segments.get(0).text();
    }

    /** What follows the first segment; the empty path once nothing does. Made once, at most once per thread. */
    public KeyPath tail() {
        KeyPath known = tail;
        if (known == null) {
            known = segments.size() < 2 ? EMPTY : new KeyPath(segments.subList(1, segments.size()));
            tail = known;
        }
        return known;
    }

    public boolean startsWith(String name) {
        return !segments.isEmpty() && segments.get(0).text().equals(name);
    }

    public boolean startsWith(KeyPath prefix) {
        int length = prefix.segments.size();
        return length <= segments.size() && segments.subList(0, length).equals(prefix.segments);
    }

    Value from(Value root) {
        Value value = root;
        for (int i = 0; i < segments.size() && !(value instanceof Value.Null); i++) {
            value = segments.get(i).in(value);
        }
        return value;
    }

    private static String textOf(List<Segment> segments) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Name && !text.isEmpty()) {
                text.append('.');
            }
            text.append(segment.text());
        }
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPath path && segments.equals(path.segments);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** One step into a value. */
    public sealed interface Segment permits Name, Index {
        String text();

        /** The value one step further, {@link Value#NULL} if there is none. */
        Value in(Value value);
    }

    /** The member of an object. Keys are case-sensitive as JSON's are (inferred). */
    public record Name(String text) implements Segment {
        @Override
        public Value in(Value value) {
            Value member = value instanceof Value.Obj object ? object.members().get(text) : null;
            return member == null ? Value.NULL : member;
        }
    }

    /** The element of an array. */
    public record Index(int position) implements Segment {
        private static final int LONGEST = 9;

        /** Positions beyond any array's end lead nowhere, however many digits they have. */
        static Index of(String digits) {
            String significant = digits.replaceFirst("^0+(?=.)", "");
            return new Index(significant.length() > LONGEST ? Integer.MAX_VALUE : Integer.parseInt(significant));
        }

        @Override
        public String text() {
            return "[" + position + "]";
        }

        @Override
        public Value in(Value value) {
            return value instanceof Value.Arr array
                            && position < array.elements().size()
                    ? array.elements().get(position)
                    : Value.NULL;
        }
    }
}
