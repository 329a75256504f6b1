package io.taskroutertest.internal.cli;

import io.taskroutertest.internal.rest.http.RateLimit;
import io.taskroutertest.model.Leniency;
import io.taskroutertest.model.RoutingVariant;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How rules and limits are written on the command line: in lower case, with hyphens. */
final class CommandLineNames {

    static final String ALL = "all";

    private CommandLineNames() {}

    /** One value to picocli, which would take a set for many. */
    record Rules(Set<Leniency> strict) {
        static final Rules NONE = new Rules(Set.of());
    }

    /** {@code --strict} alone, or with rules. */
    static final class OfRules implements ITypeConverter<Rules> {

        @Override
        public Rules convert(String value) {
            if (value.equals(ALL)) {
                return new Rules(EnumSet.allOf(Leniency.class));
            }
            Set<Leniency> rules = EnumSet.noneOf(Leniency.class);
            for (String word : value.split(",", -1)) {
                rules.add(choice("rule", word, Leniency.values()));
            }
            return new Rules(rules);
        }
    }

    static final class RuleNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return words(Leniency.values()).iterator();
        }
    }

    static final class OfVariants implements ITypeConverter<RoutingVariant> {

        @Override
        public RoutingVariant convert(String value) {
            return choice("variant", value, RoutingVariant.values());
        }
    }

    static final class VariantNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return words(RoutingVariant.values()).iterator();
        }
    }

    static final class OfLimits implements ITypeConverter<Map.Entry<TaskRouterLimit, Integer>> {

        @Override
        public Map.Entry<TaskRouterLimit, Integer> convert(String value) {
            int equals = value.indexOf('=');
            if (equals < 0) {
                throw new TypeConversionException("'" + value + "' has no number; it must be such as page-size=2");
            }
            TaskRouterLimit limit = choice("limit", value.substring(0, equals), TaskRouterLimit.values());
            return Map.entry(limit, number(word(limit), value.substring(equals + 1)));
        }
    }

    static final class OfRates implements ITypeConverter<RateLimit> {

        @Override
        public RateLimit convert(String value) {
            int comma = value.indexOf(',');
            int perSecond = number("PER_SECOND", comma < 0 ? value : value.substring(0, comma));
            return new RateLimit(perSecond, comma < 0 ? perSecond : number("BURST", value.substring(comma + 1)));
        }
    }

    private static <E extends Enum<E>> E choice(String what, String word, E[] allowed) {
        for (E choice : allowed) {
            if (word(choice).equals(word.strip())) {
                return choice;
            }
        }
        throw new TypeConversionException(
                "'" + word.strip() + "' is no " + what + "; allowed is " + String.join(", ", words(allowed)));
    }

    private static int number(String name, String text) {
        int number;
        try {
            number = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1) {
            throw new TypeConversionException(
                    name + " is '" + text + "'; it must be a whole number from 1 to " + Integer.MAX_VALUE);
        }
        return number;
    }

    private static List<String> words(Enum<?>[] choices) {
        return Stream.of(choices).map(CommandLineNames::word).toList();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
