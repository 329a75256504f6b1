package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.catalogue.ScriptAlerts;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.json.AttributesJson;
import io.taskroutertest.internal.json.Json;
import io.taskroutertest.worker.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates tasks, each at its time. */
final class Arrivals {

    private final ScriptSchedule schedule;
    private final ScriptActions actions;

    private @Nullable Attributes latest;

    Arrivals(ScriptSchedule schedule, ScriptActions actions) {
        this.schedule = schedule;
        this.actions = actions;
    }

    void listed(ArrivingTask task, List<Instant> instants) {
        for (int i = 0; i < instants.size(); i++) {
            int number = i;
            schedule.add(instants.get(i), () -> arrive(task, number));
        }
    }

    /** The first comes a gap after the start, none after the end, and no more than so many. */
    void stream(ArrivingTask task, Durations gaps, Instant start, Instant end, long most) {
        new Stream(task, gaps.draws(), end, most).next(0, start);
    }

    /** Only the next task of a stream is on the schedule. */
    private final class Stream {

        private final ArrivingTask task;
        private final Supplier<Duration> gaps;
        private final Instant end;
        private final long most;

        Stream(ArrivingTask task, Supplier<Duration> gaps, Instant end, long most) {
            this.task = task;
            this.gaps = gaps;
            this.end = end;
            this.most = most;
        }

        void next(int number, Instant former) {
            if (number >= most) {
                return;
            }
            Instant at = former.plus(gaps.get());
            if (!at.isAfter(end)) {
                schedule.add(at, () -> {
                    next(number + 1, at);
                    arrive(task, number);
                });
            }
        }
    }

    /** Most streams say the same of every task, and no text is parsed twice. */
    private Attributes attributes(String text) {
        Attributes parsed = latest;
        if (parsed == null || !parsed.text().equals(text)) {
            parsed = AttributesJson.parse(text);
            latest = parsed;
        }
        return parsed;
    }

    private void arrive(ArrivingTask task, int number) {
        Object described = task.attributes().apply(number);
        String text = described instanceof String json ? json : Json.write(described);
        actions.attempt(
                task.workspaceSid(),
                task.workflowSid(),
                CreateTask.of(task.workspaceSid())
                        .withWorkflowSid(task.workflowSid())
                        .withAttributes(attributes(text))
                        .withPriority(task.priority())
                        .withTaskChannel(task.taskChannel()),
                refusal -> ScriptAlerts.ARRIVAL_REFUSED.with(number, text, refusal));
    }
}
