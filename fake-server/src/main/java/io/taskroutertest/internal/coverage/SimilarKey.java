package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.names.EditDistance;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which of the attributes that there are was meant by one that there is not. */
final class SimilarKey {

    private static final Pattern JOINTS = Pattern.compile("[-_ ]");
    private static final Pattern LETTERS = Pattern.compile("\\D");
    private static final int LETTERS_FOR_A_SLIP = 4;

    private SimilarKey() {}

    /**
     * Null if none resembles it: differs in case and joints only, or by one slip in each four letters. Numbers are no
     * slips: {@code skill1} is not {@code skill2}.
     */
    static @Nullable String of(String wanted, Collection<String> known) {
        String bare = bare(wanted);
        String numbers = numbers(wanted);
        return known.stream()
                .filter(key -> numbers(key).equals(numbers))
                .filter(key -> EditDistance.between(bare, bare(key)) * LETTERS_FOR_A_SLIP <= bare.length())
                .min(Comparator.comparingInt((String key) -> EditDistance.between(bare, bare(key)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    private static String numbers(String key) {
        return LETTERS.matcher(key).replaceAll("");
    }

    private static String bare(String key) {
        return JOINTS.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
