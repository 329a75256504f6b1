package io.taskroutertest.internal.incident.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A format in which production records events, from the one that says least to the one that says most. */
public enum LogFormat {
    FORM(1),
    REST(2),
    STREAMS(4);

    private static final List<Set<LogFormat>> SETS = sets();

    private final int bit;

    LogFormat(int bit) {
        this.bit = bit;
    }

    /** Its place in a set of formats as a number. */
    public int bit() {
        return bit;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the formats whose bits are set, in a set that is never changed. */
    public static Set<LogFormat> ofBits(int bits) {
        return SETS.get(bits);
    }

    public static int bits(Set<LogFormat> formats) {
        int bits = 0;
        for (LogFormat format : formats) {
            bits |= format.bit;
        }
        return bits;
    }

    /** @throws IllegalArgumentException for a word that names none */
    public static LogFormat ofWord(String word) {
        for (LogFormat format : values()) {
            if (format.word().equals(word)) {
                return format;
            }
        }
        throw new IllegalArgumentException("'" + word + "' is no format of events; allowed is form, rest, streams");
    }

    private static List<Set<LogFormat>> sets() {
        List<Set<LogFormat>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << values().length; bits++) {
            Set<LogFormat> set = EnumSet.noneOf(LogFormat.class);
            for (LogFormat format : values()) {
                if ((bits & format.bit) != 0) {
                    set.add(format);
                }
            }
            sets.add(Collections.unmodifiableSet(set));
        }
        return List.copyOf(sets);
    }
}
