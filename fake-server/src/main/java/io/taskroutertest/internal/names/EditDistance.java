package io.taskroutertest.internal.names;

import java.util.Locale;

/** How far one name is from another. */
public final class EditDistance {

    private EditDistance() {}

    /** Returns how many letters must be put in, left out or replaced (Levenshtein's distance). */
    public static int between(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /** Returns the distance without regard to case. */
    public static int ignoringCase(String a, String b) {
        return between(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT));
    }
}
