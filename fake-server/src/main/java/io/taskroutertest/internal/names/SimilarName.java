package io.taskroutertest.internal.names;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name that a misspelled one was meant to be. */
public final class SimilarName {

    private static final Pattern JOINTS = Pattern.compile("[-_ ]");
    private static final Pattern LETTERS = Pattern.compile("\\D");
    private static final int LETTERS_FOR_A_SLIP = 4;

    private SimilarName() {}

    /**
     * Returns the known name that differs in case and joints only, or by one slip in each four letters; null if none does.
     * Numbers are no slips: {@code skill1} is not {@code skill2}.
     */
    public static @Nullable String of(String wanted, Collection<String> known) {
        String bare = bare(wanted);
        String numbers = numbers(wanted);
        return known.stream()
                .filter(name -> numbers(name).equals(numbers))
                .filter(name -> EditDistance.between(bare, bare(name)) * LETTERS_FOR_A_SLIP <= bare.length())
                .min(Comparator.comparingInt((String name) -> EditDistance.between(bare, bare(name)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static String numbers(String name) {
        return LETTERS.matcher(name).replaceAll("");
    }

    private static String bare(String name) {
        return JOINTS.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
