package io.taskroutertest.internal.coverage;

import io.taskroutertest.internal.engine.log.ActivityEvent;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.log.TaskEvent;
import io.taskroutertest.internal.engine.log.TaskQueueEvent;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.log.WorkflowEvent;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.Workflow;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.routing.CancelReasons;
import io.taskroutertest.internal.expression.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a workspace sees while a log is read. */
final class WorkspaceLog {

    private final ResourceNames names = new ResourceNames();
    private final WorkersSeen workforce = new WorkersSeen();
    private final Map<String, Expression> targetWorkers = new HashMap<>();
    private final Set<String> deletedQueues = new HashSet<>();
    private final Set<String> servedQueues = new HashSet<>();
    private final Map<String, List<VersionLog>> workflows = new LinkedHashMap<>();
    private VersionLog.@Nullable StepLog justCame;
    private String justCameSid = "";

    WorkersSeen workforce() {
        return workforce;
    }

    /**
     * Null for a queue that there is not any more.
     *
     * @param inForce false for a configuration that has ended itself: what was deleted after it was not missed
     */
    @Nullable Expression targetWorkers(String queueSid, boolean inForce) {
        return inForce && deletedQueues.contains(queueSid) ? null : targetWorkers.get(queueSid);
    }

    /** Whether a task in it was offered to a worker, or could be. */
    boolean isServed(String queueSid, boolean inForce) {
        Expression expression = targetWorkers(queueSid, inForce);
        return servedQueues.contains(queueSid) || (expression != null && workforce.canServe(expression));
    }

    void add(DomainEvent event, boolean declared) {
        VersionLog.StepLog last = justCame;
        justCame = null;
        if (event instanceof TaskEvent it) {
            add(it);
        } else if (event instanceof ReservationEvent it) {
            if (it.kind() == ReservationEvent.Kind.CREATED) {
                offered(it.task().task(), last);
            }
        } else if (event instanceof WorkflowEvent it) {
            describe(it.workflow(), declared, it.kind() != WorkflowEvent.Kind.DELETED);
        } else if (event instanceof TaskQueueEvent it) {
            describe(it);
        } else if (event instanceof WorkerEvent it) {
            describe(it);
        } else if (event instanceof ActivityEvent it) {
            names.put(it.activity().sid(), it.activity().friendlyName());
        } else if (event instanceof AlertEvent) {
            justCame = last; // It may be about what was found when somebody was looked for.
        }
    }

    private void add(TaskEvent event) {
        Task task = event.facts().task();
        VersionLog version = version(task, task.placement().step());
        if (version != null && task.placement().step() != null) {
            VersionLog.StepLog here = version.at(task.placement().step());
            version.saw(task);
            switch (event.kind()) {
                case TARGET_MATCHED -> {
                    here.tasks++;
                    justCame = here;
                    justCameSid = task.sid();
                }
                case QUEUE_TIMEOUT -> here.timeouts++;
                case CANCELED -> here.expired += CancelReasons.TIME_TO_LIVE.equals(task.reason()) ? 1 : 0;
                default -> {}
            }
        }
        Task.Step skipped = event.skipped();
        VersionLog of = version(task, skipped);
        if (of != null && skipped != null) {
            of.at(skipped).skipped++;
        }
    }

    /** Right after it came, with nothing in between: {@code skip_if} was not asked. */
    private void offered(Task task, VersionLog.@Nullable StepLog justBefore) {
        if (task.placement().queueSid() != null) {
            servedQueues.add(task.placement().queueSid());
        }
        Task.Step step = task.placement().step();
        VersionLog version = version(task, step);
        if (version != null && step != null) {
            version.at(step).offers++;
            if (justBefore != null && justCameSid.equals(task.sid())) {
                justBefore.reservedAtOnce++;
            }
        }
    }

    private @Nullable VersionLog version(Task task, Task.@Nullable Step step) {
        return step == null || task.workflowSid() == null ? null : version(task.workflowSid(), step.configuration());
    }

    /** A configuration is known by its text: a task keeps the one with which it entered the workflow. */
    private VersionLog version(String workflowSid, WorkflowConfiguration configuration) {
        List<VersionLog> versions = workflows.computeIfAbsent(workflowSid, sid -> new ArrayList<>(1));
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (versions.get(i).configuration().text().equals(configuration.text())) {
                return versions.get(i);
            }
        }
        VersionLog version = new VersionLog(configuration);
        versions.add(version);
        return version;
    }

    private void describe(Workflow workflow, boolean declared, boolean exists) {
        names.put(workflow.sid(), workflow.friendlyName());
        VersionLog now = version(workflow.sid(), workflow.configuration());
        for (VersionLog version : workflows.getOrDefault(workflow.sid(), List.of())) {
            version.inForce(exists && version == now);
        }
        if (exists) {
            now.described(workflow, declared);
        }
    }

    private void describe(TaskQueueEvent event) {
        names.put(event.queue().sid(), event.queue().friendlyName());
        if (event.kind() == TaskQueueEvent.Kind.DELETED) {
            deletedQueues.add(event.queue().sid());
        } else {
            targetWorkers.put(event.queue().sid(), event.queue().targetWorkers());
        }
    }

    private void describe(WorkerEvent event) {
        Worker worker = event.facts().worker();
        if (event.kind() == WorkerEvent.Kind.CREATED || event.kind() == WorkerEvent.Kind.ATTRIBUTES_UPDATED) {
            names.put(worker.sid(), worker.friendlyName());
            workforce.add(worker);
        }
    }

    /** Of the tasks of all its configurations: what those of one lack, those of another may have. */
    private static List<Attributes> attributes(List<VersionLog> versions) {
        return versions.size() == 1
                ? versions.get(0).attributes()
                : versions.stream()
                        .flatMap(version -> version.attributes().stream())
                        .toList();
    }

    void tellTo(String workspaceName, boolean all, Map<CoverageKey, WorkflowUsage> tallies) {
        workflows.forEach((sid, versions) -> {
            for (VersionLog version : versions) {
                if (all || version.isReachedOrDeclared()) {
                    NamedConfiguration shape = names.shape(version.configuration());
                    tallies.merge(
                            new CoverageKey(workspaceName, names.of(sid), shape),
                            version.tally(shape, this, attributes(versions)),
                            WorkflowUsage::plus);
                }
            }
        });
    }
}
