package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.EventLog;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.resource.Workspace;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything there is: what commands and routing change, under the engine's lock. */
public final class World implements WorldView {

    private final Settings settings;
    private final SidAllocator sids;
    private final EventLog log = new EventLog();
    private final Timers timers = new Timers();
    private final Table<WorkspaceState> workspaces =
            new Table<>(state -> state.workspace().sid(), state -> null);
    private final Map<String, Integer> perAccount = new HashMap<>();
    private Instant now;

    public World(Settings settings) {
        this.settings = settings;
        this.sids = new SidAllocator(settings.seed());
        this.now = settings.startTime();
    }

    @Override
    public Instant now() {
        return now;
    }

    public void moveTo(Instant instant) {
        now = instant;
    }

    @Override
    public Settings settings() {
        return settings;
    }

    @Override
    public EventLog log() {
        return log;
    }

    public SidAllocator sids() {
        return sids;
    }

    public Timers timers() {
        return timers;
    }

    @Override
    public Table<WorkspaceState> workspaces() {
        return workspaces;
    }

    /** How many an account has, without looking at those of others. */
    public int workspacesOf(String accountSid) {
        return perAccount.getOrDefault(accountSid, 0);
    }

    public void add(WorkspaceState state) {
        workspaces.add(state);
        perAccount.merge(state.workspace().accountSid(), 1, Integer::sum);
    }

    public void remove(WorkspaceState state) {
        workspaces.remove(state.workspace().sid());
        perAccount.merge(state.workspace().accountSid(), -1, Integer::sum);
    }

    /** The most that is allowed. */
    public int limit(TaskRouterLimit limit) {
        return settings.limits().of(limit);
    }

    public WorkspaceState workspace(String sid) {
        return workspaces.get(sid);
    }

    public void log(WorkspaceState workspace, DomainEvent event) {
        append(workspace.workspace(), event);
    }

    public void alert(@Nullable WorkspaceState workspace, AlertMessage alert) {
        append(workspace == null ? null : workspace.workspace(), new AlertEvent(alert));
    }

    private void append(@Nullable Workspace workspace, DomainEvent event) {
        log.append(new LoggedEvent(log.size() + 1, now, sids.next(SidKind.EVENT), workspace, event));
    }
}
