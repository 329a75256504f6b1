package io.taskroutertest.internal.engine.routing;

import io.taskroutertest.internal.engine.FlowDraft;
import io.taskroutertest.internal.engine.Plain;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.TargetDraft;
import io.taskroutertest.internal.engine.TaskDraft;
import io.taskroutertest.internal.engine.command.AnswerAssignment;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.CreateTaskChannel;
import io.taskroutertest.internal.engine.command.CreateWorker;
import io.taskroutertest.internal.engine.command.DeleteActivity;
import io.taskroutertest.internal.engine.command.DeleteTask;
import io.taskroutertest.internal.engine.command.DeleteTaskChannel;
import io.taskroutertest.internal.engine.command.DeleteTaskQueue;
import io.taskroutertest.internal.engine.command.DeleteWorker;
import io.taskroutertest.internal.engine.command.DeleteWorkflow;
import io.taskroutertest.internal.engine.command.FailAssignment;
import io.taskroutertest.internal.engine.command.HangUpCaller;
import io.taskroutertest.internal.engine.command.HangUpWorker;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.command.UpdateActivity;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.command.UpdateTask;
import io.taskroutertest.internal.engine.command.UpdateTaskChannel;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.command.UpdateWorker;
import io.taskroutertest.internal.engine.command.UpdateWorkerChannel;
import io.taskroutertest.internal.engine.command.UpdateWorkspace;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.engine.world.Rows;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskRouterLimit;
import io.taskroutertest.model.TaskStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** Random commands to a small workspace, and random steps of its clock. */
public final class RandomCommands {

    private static final List<String> WORKERS = List.of(
            "1==1",
            "level > 1",
            "level <= 2",
            "team == 'blue'",
            "activity_name != 'Break'",
            "worker.channel.chat.assigned_tasks == 0",
            "worker.channel.fax.configured_capacity > 0",
            "friendly_name != 'W2'",
            "skills HAS 'a'",
            "'b' IN worker.skills AND level > 0",
            "activity_name == 'Email'",
            "");
    private static final List<String> TASKS = List.of("kind == 1", "kind > 1", "kind != 3", "kind IN [1, 3]");
    private static final List<String> STEPS =
            List.of("worker.level >= task.level", "worker.team == 'blue'", "worker.channel.voice.assigned_tasks < 1");
    private static final List<String> SKIPS =
            List.of("1==1", "workers.available == 0", "workers.unavailable > 1 AND workers.available < 2");
    private static final List<String> ORDERS =
            List.of("worker.level DESC", "worker.level", "worker.cost, worker.level");
    private static final List<String> CHANNELS = List.of("default", "voice", "chat", "fax");

    private final Random random;
    private final Scene scene;
    private final String ws;

    public RandomCommands(Random random, Scene scene) {
        this.random = random;
        this.scene = scene;
        this.ws = scene.workspace();
    }

    /** Limits that a short history meets. */
    public static Settings settings(Random random) {
        Limits limits = random.nextBoolean()
                ? Limits.DEFAULT
                : Limits.DEFAULT
                        .with(TaskRouterLimit.WORKERS_PER_WORKSPACE, 5 + random.nextInt(3))
                        .with(TaskRouterLimit.TASK_QUEUES_PER_WORKSPACE, 4 + random.nextInt(3))
                        .with(TaskRouterLimit.ASSIGNMENTS_PER_TASK, 2 + random.nextInt(4))
                        .with(TaskRouterLimit.ASSIGNED_SECONDS, 30 + random.nextInt(300))
                        .with(TaskRouterLimit.ENDED_TASK_SECONDS, 10 + random.nextInt(300));
        return new Settings(random.nextInt(3), Settings.DEFAULT_START, limits, Set.of());
    }

    /** What a new history begins with. */
    public void furnish() {
        scene.execute(new CreateActivity(ws, null, "Break", false));
        scene.execute(new CreateActivity(ws, null, "Email", true));
        for (int i = 0; i < 3; i++) {
            scene.queue("Q" + i, pick(WORKERS), 1 + random.nextInt(3), pick(TaskOrder.values()));
        }
        for (int i = 0; i < 4; i++) {
            scene.worker("W" + i, "level", random.nextInt(4), "team", coin() ? "blue" : "red", "skills", skills());
        }
        flow("F0").create();
        flow("F1").create();
    }

    public void step() {
        int dice = random.nextInt(100);
        if (dice < 18) {
            advance();
        } else if (dice < 36) {
            createTask();
        } else if (dice < 60) {
            answer();
        } else if (dice < 72) {
            updateWorker();
        } else if (dice < 82) {
            updateTask();
        } else {
            configure();
        }
    }

    private void advance() {
        long millis = switch (random.nextInt(5)) {
            case 0 -> 1_000L * random.nextInt(5);
            case 1 -> 10_000;
            case 2 -> 1L + random.nextInt(15_000);
            case 3 -> 300_000;
            default -> random.nextInt(20) == 0 ? 86_400_000L : 5_000L;
        };
        scene.advance(Duration.ofMillis(millis));
    }

    private void createTask() {
        String workflow = sid(WorkspaceView::workflows, row -> row.sid());
        TaskDraft draft = scene.task(random.nextInt(12) == 0 ? null : workflow)
                .with("kind", random.nextInt(5), "level", random.nextInt(3), "agent", agent())
                .on(pick(CHANNELS))
                .priority(random.nextInt(3))
                .timeout(pick(List.of(10, 20, 60, 3_600)));
        switch (random.nextInt(8)) {
            case 0 ->
                draft.target(sid(WorkspaceView::workers, row -> row.sid())).ignoreCapacity(coin());
            case 1 -> draft.target(sid(WorkspaceView::taskQueues, row -> row.sid()));
            case 2 -> draft.startedAt(scene.engine().now().minusSeconds(random.nextInt(30)));
            case 3 -> draft.queue(sid(WorkspaceView::taskQueues, row -> row.sid()));
            case 4 -> draft.target(workflow);
            default -> {}
        }
        run(draft.command());
    }

    private void answer() {
        String reservation = reservation();
        ReservationStatus status = pick(List.of(
                ReservationStatus.ACCEPTED,
                ReservationStatus.ACCEPTED,
                ReservationStatus.ACCEPTED,
                ReservationStatus.REJECTED,
                ReservationStatus.REJECTED,
                ReservationStatus.CANCELED,
                ReservationStatus.WRAPPING,
                ReservationStatus.COMPLETED,
                ReservationStatus.COMPLETED,
                ReservationStatus.TIMEOUT));
        String activity = random.nextInt(3) == 0 ? activity() : null;
        switch (random.nextInt(10)) {
            case 0 -> run(new FailAssignment(ws, reservation));
            case 1 -> run(new AnswerAssignment(ws, reservation, instruction()));
            case 2 -> run(UpdateReservation.of(ws, reservation).withInstruction(instruction()));
            case 3 -> phone();
            default ->
                run(UpdateReservation.of(ws, reservation).withStatus(status).withWorkerActivitySid(activity));
        }
    }

    private void phone() {
        String worker = sid(WorkspaceView::workers, row -> row.sid());
        switch (random.nextInt(3)) {
            case 0 -> run(new HangUpWorker(ws, worker));
            case 1 ->
                run(new HangUpCaller(
                        ws, sid(WorkspaceView::tasks, row -> row.sid()), Duration.ofSeconds(random.nextInt(3) * 4L)));
            default ->
                run(new ScriptPhone(
                        ws,
                        worker,
                        pick(List.of(
                                PhoneBehaviour.ANSWERS,
                                PhoneBehaviour.answersAfter(Duration.ofSeconds(5)),
                                PhoneBehaviour.DOES_NOT_ANSWER,
                                PhoneBehaviour.fails(13223))),
                        coin()));
        }
    }

    private Instruction instruction() {
        Instruction.Kind kind = pick(Instruction.Kind.values());
        return new Instruction(
                kind,
                switch (random.nextInt(3)) {
                    case 0 -> Map.of("accept", "true");
                    case 1 -> Map.of("post_work_activity_sid", activity(), "activity_sid", activity());
                    default -> Map.of();
                });
    }

    private void updateWorker() {
        String worker = sid(WorkspaceView::workers, row -> row.sid());
        switch (random.nextInt(6)) {
            case 0 -> run(UpdateWorker.of(ws, worker).withAttributes(attributes()));
            case 1 ->
                run(new UpdateWorkerChannel(
                        ws, worker, pick(CHANNELS), random.nextInt(4), coin() ? null : random.nextInt(4) > 0));
            case 2 ->
                run(UpdateWorker.of(ws, worker).withActivitySid(activity()).withRejectPendingReservations(true));
            case 3 -> run(new UpdateWorker(ws, worker, "W" + random.nextInt(6), activity(), attributes(), null, 1));
            default -> run(UpdateWorker.of(ws, worker).withActivitySid(activity()));
        }
    }

    private void updateTask() {
        String task = sid(WorkspaceView::tasks, row -> row.sid());
        switch (random.nextInt(7)) {
            case 0, 1 -> {
                TaskStatus status = pick(TaskStatus.values());
                run(UpdateTask.of(ws, task).withStatus(status).withReason("because"));
            }
            case 2 -> run(new DeleteTask(ws, task, coin() ? null : 3));
            case 3 ->
                run(UpdateTask.of(ws, task).withPriority(random.nextInt(3)).withTaskChannel(pick(CHANNELS)));
            case 4 -> {
                Instant start = scene.engine().now().minusSeconds(random.nextInt(60) - 3L);
                run(UpdateTask.of(ws, task).withVirtualStartTime(start));
            }
            default -> {
                Attributes described = Plain.attributes("kind", random.nextInt(5), "level", random.nextInt(3));
                run(UpdateTask.of(ws, task).withAttributes(described));
            }
        }
    }

    private void configure() {
        String queue = sid(WorkspaceView::taskQueues, row -> row.sid());
        String workflow = sid(WorkspaceView::workflows, row -> row.sid());
        switch (random.nextInt(15)) {
            case 0 -> run(new DeleteTaskQueue(ws, queue));
            case 1 -> run(new DeleteWorkflow(ws, workflow));
            case 2 -> run(new DeleteWorker(ws, sid(WorkspaceView::workers, row -> row.sid()), null));
            case 3 -> run(new DeleteActivity(ws, activity()));
            case 4 -> run(new DeleteTaskChannel(ws, sid(WorkspaceView::taskChannels, row -> row.sid())));
            case 5 -> run(new CreateTaskChannel(ws, null, "Fax", "fax", coin()));
            case 6 -> run(new CreateWorker(ws, null, "W" + random.nextInt(6), activity(), attributes()));
            case 7 -> run(new UpdateActivity(ws, activity(), coin() ? "Break" : "Pause"));
            case 8 -> run(new UpdateTaskChannel(ws, sid(WorkspaceView::taskChannels, row -> row.sid()), null, coin()));
            case 9 -> {
                boolean switched = random.nextInt(4) == 0;
                TaskOrder order = pick(TaskOrder.values());
                run(UpdateWorkspace.of(ws)
                        .withMultiTaskEnabled(switched ? true : null)
                        .withPrioritizeQueueOrder(order)
                        .withTimeoutActivitySid(activity()));
            }
            case 10 -> {
                Expression expression = Expression.parse(pick(WORKERS));
                int most = random.nextInt(4);
                run(UpdateTaskQueue.of(ws, queue)
                        .withTargetWorkers(expression)
                        .withMaxReservedWorkers(most)
                        .withTaskOrder(pick(TaskOrder.values())));
            }
            case 11 -> {
                boolean again = coin();
                flow("").update(workflow, again);
            }
            case 12 -> run(new CreateActivity(ws, null, pick(List.of("Break", "Lunch", "Chat")), coin()));
            case 13 -> {
                flow("F" + random.nextInt(4)).create();
            }
            default -> {
                String name = "Q" + random.nextInt(6);
                scene.queue(name, pick(WORKERS), 1 + random.nextInt(3), pick(TaskOrder.values()));
            }
        }
    }

    private FlowDraft flow(String name) {
        FlowDraft draft = scene.workflow(name).reservationTimeout(pick(List.of(5, 10, 15)));
        for (int i = random.nextInt(3); i > 0; i--) {
            TargetDraft[] targets = new TargetDraft[1 + random.nextInt(3)];
            for (int j = 0; j < targets.length; j++) {
                targets[j] = target();
            }
            draft.filter(coin() ? pick(TASKS) : null, targets);
        }
        return random.nextInt(3) == 0 ? draft : draft.otherwise(sid(WorkspaceView::taskQueues, row -> row.sid()));
    }

    private TargetDraft target() {
        TargetDraft target = TargetDraft.to(sid(WorkspaceView::taskQueues, row -> row.sid()));
        if (random.nextInt(3) > 0) {
            target.timeout(pick(List.of(5, 10, 20)));
        }
        if (coin()) {
            target.priority(random.nextInt(5));
        }
        switch (random.nextInt(9)) {
            case 8 -> target.knownSid("task.agent");
            case 0 -> target.where(pick(STEPS));
            case 1 -> target.orderBy(pick(ORDERS));
            case 2, 3 -> target.skipIf(pick(SKIPS));
            case 4 -> target.knownName("task.agent");
            default -> {}
        }
        return target;
    }

    /** Whom a target may know: by name, by SID, or nobody. */
    private String agent() {
        return random.nextInt(3) == 0 ? sid(WorkspaceView::workers, row -> row.sid()) : "W" + random.nextInt(5);
    }

    private Attributes attributes() {
        return coin()
                ? Plain.attributes("level", random.nextInt(4), "team", coin() ? "blue" : "red")
                : Plain.attributes("level", random.nextInt(4), "cost", random.nextInt(3), "skills", skills());
    }

    /** Now and then no array, which matches nothing, or one with a number in it. */
    private Object skills() {
        return pick(List.of(List.of("a"), List.of("a", "b"), List.of("b"), List.of("b", 1), "a"));
    }

    private <R> void run(Command<R> command) {
        scene.execute(command);
    }

    private String activity() {
        return sid(WorkspaceView::activities, row -> row.sid());
    }

    /** Mostly a pending one, if there is one. */
    private String reservation() {
        List<String> pending = scene.read(view -> view.reservations().all().stream()
                .filter(row -> row.status() == ReservationStatus.PENDING)
                .map(row -> row.sid())
                .toList());
        List<String> live = scene.read(view -> view.reservations().all().stream()
                .filter(row -> row.status().isLive())
                .map(row -> row.sid())
                .toList());
        if (!pending.isEmpty() && coin()) {
            return pick(pending);
        }
        return live.isEmpty() || random.nextInt(8) == 0
                ? sid(WorkspaceView::reservations, row -> row.sid())
                : pick(live);
    }

    private <T> String sid(Function<WorkspaceView, Rows<T>> rows, Function<T, String> sid) {
        List<String> all =
                scene.read(view -> rows.apply(view).all().stream().map(sid).toList());
        return all.isEmpty() ? "none" : pick(all);
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
