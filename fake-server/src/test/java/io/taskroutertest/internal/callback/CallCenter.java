package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.command.CreateTask;
import io.taskroutertest.internal.engine.command.CreateTaskQueue;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.CreateWorkflow;
import io.taskroutertest.internal.engine.command.CreateWorkspace;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.TaskRouterEvent;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.Task;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.expression.Value;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A workspace with one queue and one workflow, on a real engine. */
public final class CallCenter {

    static final String ACCOUNT = "AC" + "0".repeat(32);

    public final Engine engine;
    final String workspace;
    private final String available;
    private final String queue;
    private String workflow;

    public CallCenter() {
        this(new Engine(Settings.defaults()));
    }

    /** Whose task ends with its first reservation that is canceled. */
    public static CallCenter assigningOnce(InstantSource clock) {
        Settings settings = new Settings(
                0, Settings.DEFAULT_START, Limits.DEFAULT.with(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 1), Set.of());
        return new CallCenter(clock == null ? new Engine(settings) : new Engine(settings, clock));
    }

    public static CallCenter onTheRealClock() {
        return new CallCenter(new Engine(Settings.defaults(), InstantSource.system()));
    }

    private CallCenter(Engine engine) {
        this.engine = engine;
        workspace =
                engine.execute(CreateWorkspace.of(ACCOUNT, "Support Center")).sid();
        available = engine.read(world -> world.workspaces()
                .get(workspace)
                .activities()
                .named("Available")
                .sid());
        queue = engine.execute(CreateTaskQueue.of(workspace, "Everyone").withTaskOrder(TaskOrder.FIFO))
                .sid();
    }

    public CallCenter assigningAt(String url, String fallback) {
        workflow = engine.execute(
                        CreateWorkflow.of(workspace, "Workflow", new WorkflowConfiguration("{}", List.of(), queue))
                                .withAssignmentCallbackUrl(url)
                                .withFallbackAssignmentCallbackUrl(fallback))
                .sid();
        return this;
    }

    public CallCenter tellingEventsTo(String url, String filter) {
        engine.execute(UpdateWorkspace.of(workspace).withEventCallbackUrl(url).withEventsFilter(filter));
        return this;
    }

    public Worker worker(String name) {
        Attributes attributes = new Attributes(
                "{\"name\":\"" + name + "\"}", new Value.Obj(Map.of("name", new Value.Text(name))), true);
        return engine.execute(new CreateWorker(workspace, null, name, available, attributes));
    }

    public Task task() {
        return task("{\"type\":\"support\"}");
    }

    public Task task(String attributes) {
        return engine.execute(CreateTask.of(workspace)
                .withWorkflowSid(workflow)
                .withAttributes(
                        new Attributes(attributes, new Value.Obj(Map.of("type", new Value.Text("support"))), true)));
    }

    public void accept(String reservation) {
        engine.execute(UpdateReservation.of(workspace, reservation).withStatus(ReservationStatus.ACCEPTED));
    }

    public List<Reservation> reservations() {
        return engine.read(world ->
                List.copyOf(world.workspaces().get(workspace).reservations().all()));
    }

    public List<ReservationStatus> statuses() {
        return reservations().stream().map(Reservation::status).toList();
    }

    public List<AlertMessage> alerts() {
        return log().stream()
                .filter(entry -> entry.event() instanceof AlertEvent)
                .map(entry -> ((AlertEvent) entry.event()).alert())
                .toList();
    }

    public List<Integer> codes() {
        return alerts().stream()
                .map(AlertMessage::code)
                .filter(Objects::nonNull)
                .toList();
    }

    public List<String> eventTypes() {
        return log().stream()
                .map(EventProjection::of)
                .filter(Objects::nonNull)
                .map(TaskRouterEvent::type)
                .toList();
    }

    public List<LoggedEvent> log() {
        return engine.read(world -> world.log().after(0));
    }
}
