package io.taskroutertest.internal.expression;

import io.taskroutertest.internal.expression.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a target wants its Workers, such as {@code worker.level DESC, worker.cost ASC}. Workers that it does
 * not tell apart compare as 0.
 */
public final class WorkerOrder implements Comparator<Scope> {

    /** No preference. */
    public static final WorkerOrder NONE = new WorkerOrder("", List.of());

    private final String text;
    private final List<Criterion> criteria;

    private WorkerOrder(String text, List<Criterion> criteria) {
        this.text = text;
        this.criteria = List.copyOf(criteria);
    }

    /**
     * Reads the value of {@code order_by}; a blank text is {@link #NONE}, a direction left out is ASC (inferred).
     *
     * @throws ExpressionSyntaxException if it is anything but keys with directions, separated by commas
     */
    public static WorkerOrder parse(String text) {
        if (text.isBlank()) {
            return NONE;
        }
        Tokens tokens = Tokens.of(text);
        List<Criterion> criteria = new ArrayList<>();
        do {
            KeyPath key = KeyPath.ofToken(tokens.expect(Kind.KEY, Kind.COMMA, Kind.EOF));
            criteria.add(new Criterion(key, isDescending(tokens)));
        } while (tokens.takeIf(Kind.COMMA));
        tokens.end();
        return new WorkerOrder(text, criteria);
    }

    private static boolean isDescending(Tokens tokens) {
        boolean isDescending = tokens.current().text().equalsIgnoreCase("DESC");
        if (isDescending || tokens.current().text().equalsIgnoreCase("ASC")) {
            tokens.take();
        }
        return isDescending;
    }

    @Override
    public int compare(Scope a, Scope b) {
        for (int i = 0; i < criteria.size(); i++) {
            int order = criteria.get(i).compare(a, b);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** As it was given to {@link #parse}. */
    public String text() {
        return text;
    }

    /** What to compare by, the weightiest first. */
    public List<Criterion> criteria() {
        return criteria;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WorkerOrder order && text.equals(order.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }

    /** One key with its direction. */
    public record Criterion(KeyPath key, boolean isDescending) {

        /** Workers without an integer under the key come last, whichever the direction (documented). */
        int compare(Scope a, Scope b) {
            BigDecimal x = integer(a.valueOf(key));
            BigDecimal y = integer(b.valueOf(key));
            if (x == null || y == null) {
                return Boolean.compare(x == null, y == null);
            }
            return isDescending ? y.compareTo(x) : x.compareTo(y);
        }

        /** Values that are no integers are ignored (documented), as if the Worker lacked them. */
        private static @Nullable BigDecimal integer(Value value) {
            return value instanceof Value.Num number && isInteger(number.value()) ? number.value() : null;
        }

        private static boolean isInteger(BigDecimal number) {
            return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        }
    }
}
