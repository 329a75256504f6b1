package io.taskroutertest.internal.statistics;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happened within a window of time.
 *
 * @param untilAccepted one wait for each accepted reservation, from the creation of its task, also after a move (API
 *     description)
 * @param inQueueUntilAccepted the same waits from the task's entry into its queue
 * @param splits one for each threshold that was asked for
 */
public record CumulativeFigures(
        Window window,
        Map<Figure, Long> counts,
        DurationSummary untilAccepted,
        DurationSummary untilCanceled,
        DurationSummary inQueueUntilAccepted,
        List<WaitTimeSplit> splits) {

    /** @param channelSid whose tasks alone count, or null for all */
    public static CumulativeFigures of(
            ResourceOccurrences ledger, Window window, @Nullable String channelSid, Collection<Integer> thresholds) {
        return of(List.of(ledger), window, channelSid, thresholds);
    }

    /** Several resources taken together. */
    public static CumulativeFigures of(
            Collection<ResourceOccurrences> ledgers,
            Window window,
            @Nullable String channelSid,
            Collection<Integer> thresholds) {
        Map<Figure, Long> counts = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, 0L);
        }
        DurationSummary.Builder accepted = new DurationSummary.Builder();
        DurationSummary.Builder canceled = new DurationSummary.Builder();
        DurationSummary.Builder inQueue = new DurationSummary.Builder();
        List<WaitTimeSplit.Builder> splits =
                thresholds.stream().map(WaitTimeSplit.Builder::new).toList();
        for (ResourceOccurrences ledger : ledgers) {
            for (Occurrence occurrence : ledger.within(window)) {
                if (channelSid != null && !channelSid.equals(occurrence.channelSid())) {
                    continue;
                }
                counts.merge(occurrence.figure(), 1L, Long::sum);
                if (occurrence.figure() == Figure.RESERVATIONS_ACCEPTED) {
                    accepted.add(occurrence.age());
                    splits.forEach(split -> split.accepted(occurrence.age()));
                    if (occurrence.ageInQueue() != Occurrence.NO_QUEUE) {
                        inQueue.add(occurrence.ageInQueue());
                    }
                } else if (occurrence.figure() == Figure.TASKS_CANCELED) {
                    canceled.add(occurrence.age());
                    splits.forEach(split -> split.canceled(occurrence.age()));
                }
            }
        }
        return new CumulativeFigures(
                window,
                Map.copyOf(counts),
                accepted.build(),
                canceled.build(),
                inQueue.build(),
                splits.stream().map(WaitTimeSplit.Builder::build).toList());
    }

    public long count(Figure figure) {
        return Objects.requireNonNull(counts.get(figure));
    }
}
