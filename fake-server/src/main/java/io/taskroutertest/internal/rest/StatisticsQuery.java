package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.model.TaskChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.statistics.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request for statistics asks for. An empty parameter is as if it were absent (inferred). */
final class StatisticsQuery {

    private static final int DEFAULT_MINUTES = 15;

    /** 30 days: figures older than that are refused since November 2021. */
    private static final int MOST_MINUTES = 43_200;

    private static final Pattern THRESHOLD = Pattern.compile("0*[1-9][0-9]{0,8}");

    private StatisticsQuery() {}

    /**
     * Minutes exclude dates, as documented. A start alone reaches until now, an end alone covers the 15 minutes before it,
     * and an end in the future means now (all inferred).
     */
    static Window window(Filters filters, Instant present) {
        Instant now = present.truncatedTo(ChronoUnit.SECONDS);
        Integer minutes = filters.integer("Minutes");
        Instant startDate = whole(filters.dateTime("StartDate"));
        Instant endDate = whole(filters.dateTime("EndDate"));
        if (minutes != null && (startDate != null || endDate != null)) {
            throw RestError.badRequest(
                    "Minutes must not be given together with " + (startDate != null ? "StartDate" : "EndDate"));
        }
        if (minutes != null && (minutes < 1 || minutes > MOST_MINUTES)) {
            throw RestError.badRequest("Minutes is " + minutes + "; allowed is 1 to " + MOST_MINUTES);
        }
        if (startDate != null && startDate.isAfter(now)) {
            throw RestError.badRequest("StartDate " + startDate + " is in the future; it is " + now + " now");
        }
        if (startDate != null && endDate != null && startDate.isAfter(endDate)) {
            throw RestError.badRequest("StartDate " + startDate + " is after EndDate " + endDate);
        }
        Instant end = endDate == null || endDate.isAfter(now) ? now : endDate;
        Instant start = startDate != null
                ? startDate
                : end.minus(Duration.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes));
        Instant oldest = now.minus(Duration.ofMinutes(MOST_MINUTES));
        if (start.isBefore(oldest)) {
            throw RestError.badRequest((startDate != null ? "StartDate " + startDate : "EndDate " + endDate)
                    + " asks for figures from " + start + " on; statistics reach back 30 days, to " + oldest);
        }
        return new Window(start, end);
    }

    private static @Nullable Instant whole(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** By SID or unique name; null if the request names none. An unknown one is refused (inferred). */
    static @Nullable String channel(Filters filters, WorkspaceView workspace) {
        String name = filters.text("TaskChannel");
        if (name == null) {
            return null;
        }
        TaskChannel channel = workspace.taskChannel(name);
        if (channel == null) {
            throw RestError.badRequest("TaskChannel is '" + name
                    + "'; it must be the SID or the unique name of a task channel of workspace "
                    + workspace.workspace().sid());
        }
        return channel.sid();
    }

    /** In the order in which they were sent; the same one twice counts once (inferred). */
    static List<Integer> thresholds(Filters filters) {
        String value = filters.text("SplitByWaitTime");
        Set<Integer> thresholds = new LinkedHashSet<>();
        for (String part : value == null ? new String[0] : value.split(",", -1)) {
            if (!THRESHOLD.matcher(part.strip()).matches()) {
                throw RestError.badRequest("SplitByWaitTime is '" + value
                        + "'; it must be positive whole numbers of seconds separated by commas, such as 5,30");
            }
            thresholds.add(Integer.valueOf(part.strip()));
        }
        return List.copyOf(thresholds);
    }
}
