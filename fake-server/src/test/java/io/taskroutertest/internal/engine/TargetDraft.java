package io.taskroutertest.internal.engine;

import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Target;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.KeyPath;
import io.taskroutertest.internal.expression.WorkerOrder;
import org.jspecify.annotations.Nullable;

/** A target of a workflow in the making. */
public final class TargetDraft {

    private final String queueSid;
    private @Nullable Expression expression;
    private @Nullable Integer priority;
    private @Nullable Integer timeout;
    private @Nullable WorkerOrder orderBy;
    private @Nullable Expression skipIf;
    private @Nullable KnownWorker known;

    private TargetDraft(String queueSid) {
        this.queueSid = queueSid;
    }

    public static TargetDraft to(String queueSid) {
        return new TargetDraft(queueSid);
    }

    public TargetDraft where(String text) {
        expression = Expression.parse(text);
        return this;
    }

    public TargetDraft priority(int value) {
        priority = value;
        return this;
    }

    public TargetDraft timeout(int seconds) {
        timeout = seconds;
        return this;
    }

    public TargetDraft orderBy(String text) {
        orderBy = WorkerOrder.parse(text);
        return this;
    }

    public TargetDraft skipIf(String text) {
        skipIf = Expression.parse(text);
        return this;
    }

    public TargetDraft knownSid(String taskAttribute) {
        known = new KnownWorker(KnownWorker.By.SID, KeyPath.parse(taskAttribute));
        return this;
    }

    public TargetDraft knownName(String taskAttribute) {
        known = new KnownWorker(KnownWorker.By.FRIENDLY_NAME, KeyPath.parse(taskAttribute));
        return this;
    }

    Target target() {
        return new Target(queueSid, expression, priority, timeout, orderBy, skipIf, known);
    }
}
