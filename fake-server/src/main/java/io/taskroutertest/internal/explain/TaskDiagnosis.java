package io.taskroutertest.internal.explain;

import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.expression.Expression;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a task is where it is.
 *
 * @param name the number that the timeline gives to the task
 * @param deletion null as long as TaskRouter knows the task
 * @param moment of which the candidates tell: the present for a task that waits; the moment of the offer for one that was
 *     offered; the last one before its end for one that nobody took
 * @param queue the friendly name of its queue at that moment; null for a task meant for one worker
 * @param queueGone whether the queue has been deleted
 * @param members the queue's workers, nearest miss first
 * @param outsiders the other workers, nearest miss first
 * @param offers in order of creation
 * @param alerts about the task and its reservations, in order
 * @param attributesChanged when the task's attributes became others than those by which it was routed; null if they did not
 * @param maxReservedWorkers of its queue at that moment; 1 for a task without one
 * @param callbacks of the whole fake
 */
public record TaskDiagnosis(
        Task task,
        String name,
        Instant now,
        TaskSituation standing,
        @Nullable Deletion deletion,
        Instant moment,
        @Nullable String workflow,
        @Nullable String queue,
        boolean queueGone,
        String targetWorkers,
        List<FilterTrial> filters,
        List<Stop> way,
        @Nullable Line line,
        List<Candidate> members,
        List<Candidate> outsiders,
        List<Reservation> offers,
        List<AboutReservation> alerts,
        @Nullable Instant attributesChanged,
        int maxReservedWorkers,
        CallbackFacts callbacks) {

    public TaskDiagnosis {
        filters = List.copyOf(filters);
        way = List.copyOf(way);
        members = List.copyOf(members);
        outsiders = List.copyOf(outsiders);
        offers = List.copyOf(offers);
        alerts = List.copyOf(alerts);
    }

    public record Deletion(Instant at, boolean byClient) {}

    /** @param reservationSid null for an alert about the task itself */
    public record AboutReservation(@Nullable String reservationSid, String text, Origin origin) {

        /** What raised it. */
        public enum Origin {
            ASSIGNMENT_CALLBACK,
            EVENT_CALLBACK,
            OTHER
        }
    }

    /**
     * A filter of the workflow, tried with the attributes of the task.
     *
     * @param expression null for a filter that takes every task
     * @param current whether the task is in it
     */
    public record FilterTrial(
            String name,
            @Nullable Expression expression,
            boolean matched,
            List<DecidingComparison> findings,
            boolean current) {
        public FilterTrial {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A target that the task came to.
     *
     * @param number counts from 1 within the filter; 0 for the default filter
     * @param skip what made {@code skip_if} true, where the target was skipped
     */
    public record Stop(
            String filter,
            int number,
            WorkflowConfiguration.@Nullable Target target,
            @Nullable String queue,
            Instant entered,
            @Nullable Instant left,
            Leaving leaving,
            List<DecidingComparison> skip) {
        public Stop {
            skip = List.copyOf(skip);
        }

        Stop skippedBy(List<DecidingComparison> findings) {
            return new Stop(filter, number, target, queue, entered, left, leaving, findings);
        }
    }

    public enum Leaving {
        STILL_THERE,
        TIMED_OUT,
        SKIPPED,
        EVALUATED_AGAIN
    }

    /**
     * Those who wait for the same workers.
     *
     * @param place counts from 1
     */
    public record Line(String channel, TaskOrder order, int place, int length, List<String> ahead) {
        public Line {
            ahead = List.copyOf(ahead);
        }
    }

    /** Of an offered task, or one that was: the last reservation. */
    public @Nullable Reservation lastOffer() {
        return offers.isEmpty() ? null : offers.get(offers.size() - 1);
    }
}
