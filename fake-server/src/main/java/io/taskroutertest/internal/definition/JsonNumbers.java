package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * Numbers as JSON writes them. YAML has more of them, among them a telephone number such as {@code +15558675310}, which
 * nobody means as one.
 */
final class JsonNumbers {

    private static final Pattern JSON = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    private JsonNumbers() {}

    static boolean isJson(String text) {
        return JSON.matcher(text).matches();
    }

    /** With every digit that was written. */
    static ValueNode of(String text) {
        return WHOLE.matcher(text).matches()
                ? BigIntegerNode.valueOf(new BigInteger(text))
                : DecimalNode.valueOf(new BigDecimal(text));
    }
}
