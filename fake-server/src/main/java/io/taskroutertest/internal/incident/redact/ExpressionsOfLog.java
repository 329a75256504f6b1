package io.taskroutertest.internal.incident.redact;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The expressions that the events of a log name. Events are added by several threads. */
public final class ExpressionsOfLog {

    private static final int MOST = 100_000;
    private static final List<String> FIELDS =
            List.of("task_queue_target_expression", "workflow_filter_expression", "workflow_filter_target_expression");

    private final Set<String> expressions = ConcurrentHashMap.newKeySet();

    public void add(IncidentEvent event) {
        for (String field : FIELDS) {
            String expression = event.text(field);
            if (expression != null && expressions.size() < MOST) {
                expressions.add(expression);
            }
        }
    }

    /** In one order, whatever order they came in. */
    public Set<String> all() {
        return new TreeSet<>(expressions);
    }
}
