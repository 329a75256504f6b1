package io.taskroutertest.internal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.routing.RandomHistory;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever happens in a workspace, its statistics say what a naive count over its events says. */
class StatisticsIndexTest {

    private static final int HISTORIES = 60;
    private static final int STEPS = 80;
    private static final List<Integer> THRESHOLDS = List.of(5, 20);

    private static final Map<Figure, String> TYPES = new EnumMap<>(Map.ofEntries(
            Map.entry(Figure.TASKS_CREATED, "task.created"),
            Map.entry(Figure.TASKS_ENTERED_QUEUE, "task-queue.entered"),
            Map.entry(Figure.TASKS_ENTERED_WORKFLOW, "workflow.entered"),
            Map.entry(Figure.TASKS_MOVED, "task-queue.moved"),
            Map.entry(Figure.TASKS_TIMED_OUT_IN_WORKFLOW, "workflow.timeout"),
            Map.entry(Figure.TASKS_CANCELED, "task.canceled"),
            Map.entry(Figure.TASKS_COMPLETED, "task.completed"),
            Map.entry(Figure.TASKS_DELETED, "task.deleted"),
            Map.entry(Figure.RESERVATIONS_CREATED, "reservation.created"),
            Map.entry(Figure.RESERVATIONS_ACCEPTED, "reservation.accepted"),
            Map.entry(Figure.RESERVATIONS_REJECTED, "reservation.rejected"),
            Map.entry(Figure.RESERVATIONS_TIMED_OUT, "reservation.timeout"),
            Map.entry(Figure.RESERVATIONS_CANCELED, "reservation.canceled"),
            Map.entry(Figure.RESERVATIONS_RESCINDED, "reservation.rescinded")));

    private interface Check {
        void run(Scene scene, StatisticsIndex index, Random random);
    }

    private static void inRandomHistories(Check check) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            RandomHistory history = new RandomHistory(seed);
            Scene scene = history.scene();
            StatisticsIndex index = StatisticsIndex.follow(scene.engine());
            history.go(STEPS);
            history.check(() -> check.run(scene, index, history.random()));
        }
    }

    @Test
    void theIndexFollowsFromTheLogAlone() {
        inRandomHistories((scene, index, random) -> assertThat(index).isEqualTo(StatisticsIndex.of(scene.log(0))));
    }

    @Test
    void cumulativeFiguresAreThoseOfANaiveCountOverTheEvents() {
        inRandomHistories((scene, index, random) -> {
            List<TaskRouterEvent> events = events(scene);
            for (int i = 0; i < 5; i++) {
                Window window = window(scene, random);
                for (String name : List.of("TaskQueueSid", "WorkflowSid", "WorkerSid", "WorkspaceSid")) {
                    for (String sid : sids(name, events, scene)) {
                        for (String channel : sids("TaskChannelSid", events, scene)) {
                            compare(index, events, window, name, sid, channel);
                        }
                        compare(index, events, window, name, sid, "");
                    }
                }
            }
        });
    }

    private static void compare(
            StatisticsIndex index,
            List<TaskRouterEvent> events,
            Window window,
            String name,
            String sid,
            String channel) {
        CumulativeFigures figures =
                CumulativeFigures.of(index.ledger(sid), window, channel.isEmpty() ? null : channel, THRESHOLDS);
        List<TaskRouterEvent> counted = events.stream()
                // it names the queue that the task is about to enter
                .filter(event -> !name.equals("TaskQueueSid") || !event.type().equals("workflow.entered"))
                .filter(event ->
                        name.equals("WorkspaceSid") || sid.equals(event.data().get(name)))
                .filter(event ->
                        channel.isEmpty() || channel.equals(event.data().get("TaskChannelSid")))
                .filter(event -> !event.at().isBefore(window.start())
                        && event.at().isBefore(window.end().plusSeconds(1)))
                .toList();
        String what = name + " " + sid + " on " + channel + " in " + window;
        TYPES.forEach((figure, type) -> assertThat(figures.count(figure))
                .as("%s of %s", figure, what)
                .isEqualTo(name.equals("WorkerSid") && type.startsWith("task") ? 0 : count(counted, type)));
        List<Long> accepted = ages(counted, "reservation.accepted");
        assertThat(figures.inQueueUntilAccepted()).as(what).isEqualTo(spread(waitsInQueue(events, counted)));
        List<Long> canceled = ages(counted, "task.canceled");
        assertThat(figures.untilAccepted()).as(what).isEqualTo(spread(accepted));
        if (!name.equals("WorkerSid")) {
            assertThat(figures.untilCanceled()).as(what).isEqualTo(spread(canceled));
            for (WaitTimeSplit split : figures.splits()) {
                assertThat(split.above().reservationsAccepted())
                        .isEqualTo(accepted.stream()
                                .filter(age -> age > split.threshold())
                                .count());
                assertThat(split.below().tasksCanceled())
                        .isEqualTo(canceled.stream()
                                .filter(age -> age <= split.threshold())
                                .count());
                assertThat(split.above().tasksCanceled() + split.below().tasksCanceled())
                        .isEqualTo(canceled.size());
                assertThat(split.above().reservationsAccepted() + split.below().reservationsAccepted())
                        .isEqualTo(accepted.size());
            }
        }
    }

    private static long count(List<TaskRouterEvent> events, String type) {
        return events.stream().filter(event -> event.type().equals(type)).count();
    }

    /** {@code TaskAge} is what the event itself tells. */
    private static List<Long> ages(List<TaskRouterEvent> events, String type) {
        return events.stream()
                .filter(event -> event.type().equals(type))
                .map(event -> Long.valueOf(event.data().get("TaskAge")))
                .toList();
    }

    /** From the last entry into a queue that the task's own events tell of. */
    private static List<Long> waitsInQueue(List<TaskRouterEvent> events, List<TaskRouterEvent> counted) {
        Map<String, Instant> entries = new HashMap<>();
        List<Long> waits = new ArrayList<>();
        int next = 0;
        for (TaskRouterEvent event : events) {
            String task = event.data().get("TaskSid");
            if (event.type().equals("task-queue.entered")) {
                entries.put(task, event.at());
            }
            if (next < counted.size() && event.equals(counted.get(next))) {
                next++;
                Instant entered = entries.get(task);
                if (event.type().equals("reservation.accepted") && entered != null) {
                    waits.add(Duration.between(entered, event.at()).toSeconds());
                }
            }
        }
        return waits;
    }

    private static DurationSummary spread(List<Long> ages) {
        if (ages.isEmpty()) {
            return DurationSummary.NONE;
        }
        long total = ages.stream().mapToLong(Long::longValue).sum();
        return new DurationSummary(
                Math.round((double) total / ages.size()),
                ages.stream().mapToLong(Long::longValue).min().orElseThrow(),
                ages.stream().mapToLong(Long::longValue).max().orElseThrow(),
                total);
    }

    @Test
    void windowsThatTileAPeriodSumToItsFigures() {
        inRandomHistories((scene, index, random) -> {
            Window period = window(scene, random);
            long seconds = period.lastSecond() - period.firstSecond();
            Instant seam = period.start().plusSeconds(seconds < 2 ? 0 : random.nextLong(seconds));
            CumulativeFigures whole = figures(index, scene, period);
            CumulativeFigures first = figures(index, scene, new Window(period.start(), seam));
            CumulativeFigures second = figures(index, scene, new Window(seam.plusSeconds(1), period.end()));

            for (Figure figure : Figure.values()) {
                assertThat(first.count(figure) + second.count(figure))
                        .as("%s in %s, tiled after %s", figure, period, seam)
                        .isEqualTo(whole.count(figure));
            }
            assertThat(first.untilAccepted().total() + second.untilAccepted().total())
                    .isEqualTo(whole.untilAccepted().total());
            assertThat(first.untilCanceled().total() + second.untilCanceled().total())
                    .isEqualTo(whole.untilCanceled().total());
        });
    }

    private static CumulativeFigures figures(StatisticsIndex index, Scene scene, Window window) {
        return CumulativeFigures.of(index.ledger(scene.workspace()), window, null, List.of());
    }

    /** Time has no gaps: what lies between two windows is the second between their bounds. */
    @Test
    void activityDurationsOfWindowsThatMeetSumToThoseOfThePeriod() {
        inRandomHistories((scene, index, random) -> {
            Window period = window(scene, random);
            long seconds = period.lastSecond() - period.firstSecond();
            Instant seam = period.start().plusSeconds(seconds < 2 ? 0 : random.nextLong(seconds));
            List<Long> whole = totals(index, scene, period);
            List<Long> first = totals(index, scene, new Window(period.start(), seam));
            List<Long> second = totals(index, scene, new Window(seam, period.end()));

            for (int i = 0; i < whole.size(); i++) {
                assertThat(first.get(i) + second.get(i)).isEqualTo(whole.get(i));
            }
        });
    }

    @Test
    void activityDurationsAreThoseOfANaiveCountOverTheEvents() {
        inRandomHistories((scene, index, random) -> {
            Window window = window(scene, random);
            List<ActivityDurations> durations = scene.read(view -> ActivityDurations.of(index, view, null, window));
            for (ActivityDurations duration : durations) {
                assertThat(duration.seconds())
                        .as("%s in %s", duration.activity().friendlyName(), window)
                        .isEqualTo(spread(
                                naiveStays(events(scene), duration.activity().sid(), window)));
            }
        });
    }

    /** Stays of which nothing lies in the window are none of it. */
    private static List<Long> naiveStays(List<TaskRouterEvent> events, String activitySid, Window window) {
        List<Long> stays = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            TaskRouterEvent entry = events.get(i);
            boolean enters =
                    (entry.type().equals("worker.created") || entry.type().equals("worker.activity.update"))
                            && activitySid.equals(entry.data().get("WorkerActivitySid"));
            if (enters) {
                long end = Long.MAX_VALUE;
                for (TaskRouterEvent next : events.subList(i + 1, events.size())) {
                    if (next.resourceSid().equals(entry.resourceSid())
                            && (next.type().equals("worker.deleted")
                                    || next.type().equals("worker.activity.update"))) {
                        end = next.at().getEpochSecond();
                        break;
                    }
                }
                long from = Math.max(entry.at().getEpochSecond(), window.firstSecond());
                long seconds = Math.min(end, window.lastSecond()) - from;
                if (seconds > 0) {
                    stays.add(seconds);
                }
            }
        }
        return stays;
    }

    private static List<Long> totals(StatisticsIndex index, Scene scene, Window window) {
        return scene.read((WorkspaceView view) -> ActivityDurations.of(index, view, null, window).stream()
                .map(duration -> duration.seconds().total())
                .toList());
    }

    private static Window window(Scene scene, Random random) {
        List<LoggedEvent> log = scene.log(0);
        Instant some = log.get(random.nextInt(log.size())).at();
        Instant other = log.get(random.nextInt(log.size())).at();
        return some.isBefore(other) ? new Window(some, other) : new Window(other, some);
    }

    private static List<TaskRouterEvent> events(Scene scene) {
        return scene.log(0).stream()
                .map(EventProjection::of)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Set<String> sids(String name, List<TaskRouterEvent> events, Scene scene) {
        Set<String> sids = new LinkedHashSet<>();
        if (name.equals("WorkspaceSid")) {
            sids.add(scene.workspace());
            return sids;
        }
        for (TaskRouterEvent event : events) {
            String sid = event.data().get(name);
            if (sid != null && scene.read(view -> canBeAsked(view, name, sid))) {
                sids.add(sid);
            }
        }
        return sids;
    }

    /** Events no longer name a queue or a workflow that is gone, and nobody can ask for its statistics. */
    private static boolean canBeAsked(WorkspaceView view, String name, String sid) {
        return switch (name) {
            case "TaskQueueSid" -> view.taskQueues().find(sid) != null;
            case "WorkflowSid" -> view.workflows().find(sid) != null;
            default -> true;
        };
    }
}
