package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a task's wait for a worker ended, and where. As in TaskRouter's statistics it runs from the task's creation, whole
 * seconds count, and the task counts for the queue, the workflow and the channel in which it was when it ended.
 *
 * @param seconds until it ended, or until now
 * <p>A wait that ended by leaving a queue stands beside the task's own wait, which went on elsewhere.
 *
 * @param where the SIDs of the queue, the workflow and the channel; no queue for a task that never entered one
 */
record TaskWait(TaskView task, Outcome outcome, long seconds, Map<TaskGroup, String> where) {

    private static final String WORKSPACE_DELETED = "workspace.deleted";

    enum Outcome {
        ACCEPTED("accepted after"),
        CANCELED("canceled after"),
        DELETED("deleted after"),
        LEFT("left the queue after"),
        WAITING("still waiting after");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** A workspace takes its tasks with it, and no event of theirs tells it. */
        static @Nullable Outcome of(String eventType) {
            return switch (eventType) {
                case "reservation.accepted" -> ACCEPTED;
                case "task.canceled" -> CANCELED;
                case "task.deleted", "task.system-deleted", WORKSPACE_DELETED -> DELETED;
                default -> null;
            };
        }
    }

    /** Of every task that was ever made, in order of creation. */
    static List<TaskWait> all(Evidence evidence) {
        Instant now = evidence.now();
        return courses(evidence).stream().map(course -> course.until(now)).toList();
    }

    /** For each task, those in queues that it left before a worker accepted it and has not come back to. */
    static List<TaskWait> left(Evidence evidence) {
        return courses(evidence).stream().flatMap(Course::left).toList();
    }

    private static Collection<Course> courses(Evidence evidence) {
        Map<String, Course> courses = new LinkedHashMap<>();
        evidence.tasks().forEach(task -> courses.put(task.sid(), new Course(task)));
        for (RoutingEvent event : evidence.events()) {
            Course course = courses.get(event.data().getOrDefault("TaskSid", ""));
            if (course != null) {
                course.follow(event);
            } else if (event.type().equals(WORKSPACE_DELETED)) {
                courses.values().stream()
                        .filter(it -> it.task.workspaceSid().equals(event.resourceSid()))
                        .forEach(it -> it.follow(event));
            }
        }
        return courses.values();
    }

    boolean isAcceptedWithin(long limit) {
        return outcome == Outcome.ACCEPTED && seconds <= limit;
    }

    boolean isAbandoned() {
        return outcome == Outcome.CANCELED || outcome == Outcome.DELETED;
    }

    /** Whether it may still be accepted in time. */
    boolean isOpenWithin(long limit) {
        return outcome == Outcome.WAITING && seconds <= limit;
    }

    String text() {
        return outcome.words + " " + seconds + " s";
    }

    /**
     * What the events tell of one task until its first wait is over: what comes later changes nothing any more. An event no
     * longer names a queue that was deleted while the task was reserved; the task was in it all the same.
     */
    private static final class Course {

        private final TaskView task;
        private Outcome outcome = Outcome.WAITING;
        private @Nullable Instant ended;
        private final Map<TaskGroup, String> where = new EnumMap<>(TaskGroup.class);
        private final Map<String, TaskWait> left = new LinkedHashMap<>();

        Course(TaskView task) {
            this.task = task;
        }

        void follow(RoutingEvent event) {
            if (ended != null) {
                return;
            }
            for (TaskGroup group : TaskGroup.values()) {
                String sid = group.sid(event);
                if (sid != null) {
                    String before = where.get(group);
                    if (group == TaskGroup.QUEUE && before != null && !before.equals(sid)) {
                        leave(before, event.at());
                    }
                    where.put(group, sid);
                }
            }
            Outcome reached = Outcome.of(event.type());
            if (reached != null) {
                outcome = reached;
                ended = event.at();
            }
        }

        private void leave(String queueSid, Instant at) {
            left.put(
                    queueSid,
                    new TaskWait(
                            task,
                            Outcome.LEFT,
                            Duration.between(task.created(), at).toSeconds(),
                            new EnumMap<>(where)));
        }

        Stream<TaskWait> left() {
            String last = where.getOrDefault(TaskGroup.QUEUE, "");
            return left.entrySet().stream()
                    .filter(it -> !it.getKey().equals(last))
                    .map(Map.Entry::getValue);
        }

        TaskWait until(Instant now) {
            Duration wait = Duration.between(task.created(), ended == null ? now : ended);
            return new TaskWait(task, outcome, wait.toSeconds(), where);
        }
    }
}
