package io.taskroutertest.junit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Configuration parameters of JUnit that have a few values. A wrong one is no reason for a test to fail. */
final class ExtensionSetting {

    private ExtensionSetting() {}

    /** @param usual without the parameter, and, with a warning, for a value that it cannot have */
    static <E extends Enum<E>> E of(ExtensionContext context, String parameter, E usual) {
        String wanted = context.getConfigurationParameter(parameter).orElse(word(usual));
        List<E> values = Arrays.asList(usual.getDeclaringClass().getEnumConstants());
        for (E value : values) {
            if (value.name().equals(wanted.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        List<String> words = values.stream().map(ExtensionSetting::word).toList();
        int last = words.size() - 1;
        ReportFile.warn(parameter + " is '" + wanted + "'; it can be " + String.join(", ", words.subList(0, last))
                + " or " + words.get(last) + ". Taken for " + word(usual));
        return usual;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
