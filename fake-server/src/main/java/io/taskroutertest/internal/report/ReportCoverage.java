package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.model.Task;
import io.taskroutertest.internal.engine.model.Workflow;
import io.taskroutertest.internal.engine.model.WorkflowConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which steps of the workflows tasks have come to: each target of each filter, and the default. */
final class ReportCoverage {

    /** A configuration is known by its text: a task keeps the one with which it entered the workflow. */
    private record Place(String workflow, String configuration, int filter, int target) {}

    private static final class Counts {
        private long tasks;
        private long offers;
        private long timeouts;
    }

    private record Version(Workflow workflow, boolean current) {}

    private final ReportIndex index;
    private final Map<String, Map<String, Version>> workflows = new LinkedHashMap<>();
    private final Map<String, String> queueNames = new HashMap<>();
    private final Map<Place, Counts> counts = new HashMap<>();

    ReportCoverage(ReportIndex index) {
        this.index = index;
    }

    void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        if (event instanceof WorkflowEvent it && it.kind() != WorkflowEvent.Kind.DELETED) {
            Workflow workflow = it.workflow();
            Map<String, Version> versions = workflows.computeIfAbsent(workflow.sid(), sid -> new LinkedHashMap<>());
            versions.replaceAll((text, version) -> new Version(version.workflow(), false));
            versions.put(workflow.configuration().text(), new Version(workflow, true));
        } else if (event instanceof TaskQueueEvent it) {
            queueNames.put(it.queue().sid(), it.queue().friendlyName());
        } else if (event instanceof ReservationEvent it && it.kind() == ReservationEvent.Kind.CREATED) {
            Counts here = at(it.task().task());
            if (here != null) {
                here.offers++;
            }
        } else if (event instanceof TaskEvent it && it.kind() == TaskEvent.Kind.TARGET_MATCHED) {
            Counts here = at(it.facts().task());
            if (here != null) {
                here.tasks++;
            }
        } else if (event instanceof TaskEvent it && it.kind() == TaskEvent.Kind.QUEUE_TIMEOUT) {
            Counts here = at(it.facts().task());
            if (here != null) {
                here.timeouts++;
            }
        }
    }

    private @Nullable Counts at(Task task) {
        Task.Step step = task.placement().step();
        if (step == null || task.workflowSid() == null) {
            return null;
        }
        int target = step.isDefault() ? 0 : step.target();
        Place place = new Place(task.workflowSid(), step.configuration().text(), step.filter(), target);
        return counts.computeIfAbsent(place, it -> new Counts());
    }

    /** Workflow, filter, number of the target or {@link ReportIndex#NONE}, queue, tasks, offers, timeouts. */
    List<long[]> rows() {
        List<long[]> rows = new ArrayList<>();
        workflows.values().forEach(versions -> versions.values().forEach(version -> add(rows, version)));
        return rows;
    }

    private void add(List<long[]> rows, Version version) {
        WorkflowConfiguration configuration = version.workflow().configuration();
        for (int i = 0; i < configuration.filters().size(); i++) {
            WorkflowConfiguration.Filter filter = configuration.filters().get(i);
            String name = filter.friendlyName() == null ? "filter " + (i + 1) : filter.friendlyName();
            for (int j = 0; j < filter.targets().size(); j++) {
                rows.add(row(version, name, i, j, filter.targets().get(j).queueSid()));
            }
        }
        if (configuration.defaultQueueSid() != null) {
            rows.add(row(version, "default_filter", Task.Step.DEFAULT_FILTER, 0, configuration.defaultQueueSid()));
        }
    }

    private long[] row(Version version, String filterName, int filter, int target, String queueSid) {
        Workflow workflow = version.workflow();
        Counts here = counts.getOrDefault(
                new Place(workflow.sid(), workflow.configuration().text(), filter, target), new Counts());
        return new long[] {
            index.text(workflow.friendlyName() + (version.current() ? "" : " (an earlier version)")),
            index.text(filterName),
            filter == Task.Step.DEFAULT_FILTER ? ReportIndex.NONE : target + 1,
            index.text(queueNames.getOrDefault(queueSid, queueSid)),
            here.tasks,
            here.offers,
            here.timeouts
        };
    }
}
