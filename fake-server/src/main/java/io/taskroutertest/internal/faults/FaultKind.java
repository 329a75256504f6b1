package io.taskroutertest.internal.faults;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can go wrong. */
public enum FaultKind {
    ASSIGNMENT_SLOW(Point.ASSIGNMENT, Detail.DELAY),
    ASSIGNMENT_FAILS(Point.ASSIGNMENT, Detail.STATUS),
    ASSIGNMENT_UNREACHABLE(Point.ASSIGNMENT),
    ASSIGNMENT_GARBAGE(Point.ASSIGNMENT, Detail.BODY),
    EVENT_SLOW(Point.EVENT, Detail.DELAY),
    EVENT_FAILS(Point.EVENT, Detail.STATUS),
    EVENT_UNREACHABLE(Point.EVENT),
    EVENT_GARBAGE(Point.EVENT, Detail.BODY),
    EVENT_DELAYED(Point.EVENT, Detail.DELAY),
    EVENT_DUPLICATED(Point.EVENT),
    EVENT_REORDERED(Point.EVENT),
    EVENT_DROPPED(Point.EVENT),
    API_LIMITED(Point.API, Detail.PER_SECOND, Detail.BURST),
    API_FAILS(Point.API, Detail.STATUS),
    API_LOSES_ANSWER(Point.API);

    /** Where it strikes. */
    public enum Point {
        ASSIGNMENT,
        EVENT,
        API
    }

    /** What has to be said beside the kind. */
    enum Detail {
        DELAY,
        STATUS,
        BODY,
        PER_SECOND,
        BURST
    }

    private final Point point;

    @SuppressWarnings("ImmutableEnumChecker") // the set is a copy, and its elements are constants
    private final Set<Detail> details;

    FaultKind(Point point, Detail... details) {
        this.point = point;
        this.details = Set.of(details);
    }

    Point point() {
        return point;
    }

    boolean takes(Detail detail) {
        return details.contains(detail);
    }

    /** As it is written in JSON, and what a fault is called that was given no name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable FaultKind byWord(String word) {
        for (FaultKind kind : values()) {
            if (kind.word().equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
