package io.taskroutertest.internal.rest.statistics;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.engine.resource.TaskChannel;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.http.RestError;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.statistics.Window;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request for statistics asks for. An empty parameter is as if it were absent (inferred). */
public final class StatisticsQuery {

    private static final int DEFAULT_MINUTES = 15;

    private static final Pattern THRESHOLD = Pattern.compile("0*[1-9][0-9]{0,8}");

    private StatisticsQuery() {}

    /**
     * Minutes exclude dates, as documented. A start alone reaches until now, an end alone covers the 15 minutes before it,
     * and an end in the future means now (all inferred).
     */
    public static Window window(ListFilters filters, WorldView world) {
        Instant now = world.now().truncatedTo(ChronoUnit.SECONDS);
        int days = world.settings().limits().of(TaskRouterLimit.HISTORY_DAYS);
        Integer minutes = filters.integer("Minutes");
        Instant startDate = whole(filters.dateTime("StartDate"));
        Instant endDate = whole(filters.dateTime("EndDate"));
        if (minutes != null && (startDate != null || endDate != null)) {
            throw RestError.of(ListErrors.MINUTES_WITH_DATES, startDate != null ? "StartDate" : "EndDate");
        }
        ListFilters.checkMinutes(minutes, days);
        if (startDate != null && startDate.isAfter(now)) {
            throw RestError.of(ListErrors.START_IN_FUTURE, startDate, now);
        }
        if (startDate != null && endDate != null && startDate.isAfter(endDate)) {
            throw RestError.of(ListErrors.START_AFTER_END, startDate, endDate);
        }
        Instant end = endDate == null || endDate.isAfter(now) ? now : endDate;
        Instant start = startDate != null
                ? startDate
                : end.minus(Duration.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes));
        Instant oldest = now.minus(Duration.ofDays(days));
        if (start.isBefore(oldest)) {
            throw RestError.of(
                    ListErrors.TOO_LONG_AGO,
                    startDate != null ? "StartDate" : "EndDate",
                    startDate != null ? startDate : end,
                    start,
                    days,
                    oldest);
        }
        return new Window(start, end);
    }

    private static @Nullable Instant whole(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.SECONDS);
    }

    /** By SID or unique name; null if the request names none. An unknown one is refused (inferred). */
    public static @Nullable String channel(ListFilters filters, WorkspaceView workspace) {
        String name = filters.text("TaskChannel");
        if (name == null) {
            return null;
        }
        TaskChannel channel = workspace.taskChannel(name);
        if (channel == null) {
            throw RestError.of(
                    ListErrors.STATISTICS_TASK_CHANNEL,
                    name,
                    workspace.workspace().sid());
        }
        return channel.sid();
    }

    /** In the order in which they were sent; the same one twice counts once (inferred). */
    public static List<Integer> thresholds(ListFilters filters) {
        String value = filters.text("SplitByWaitTime");
        Set<Integer> thresholds = new LinkedHashSet<>();
        for (String part : value == null ? new String[0] : value.split(",", -1)) {
            if (!THRESHOLD.matcher(part.strip()).matches()) {
                throw RestError.of(ListErrors.SPLIT_BY_WAIT_TIME, String.valueOf(value));
            }
            thresholds.add(Integer.valueOf(part.strip()));
        }
        return List.copyOf(thresholds);
    }
}
