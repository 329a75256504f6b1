package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.UpdateReservation;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Settings;
import io.taskroutertest.internal.engine.resource.SidKind;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceView;
import io.taskroutertest.internal.engine.world.WorldView;
import io.taskroutertest.internal.rest.list.ListAnswer;
import io.taskroutertest.internal.rest.list.ListFilters;
import io.taskroutertest.internal.rest.list.ListSource;
import io.taskroutertest.internal.rest.list.Ordering;
import io.taskroutertest.internal.rest.list.Page;
import io.taskroutertest.internal.rest.list.PageRequest;
import io.taskroutertest.internal.rest.list.Paging;
import io.taskroutertest.internal.rest.operation.AlertRecorder;
import io.taskroutertest.internal.rest.operation.ApiAnswer;
import io.taskroutertest.internal.rest.operation.ApiCall;
import io.taskroutertest.internal.rest.operation.PathValues;
import io.taskroutertest.internal.rest.operation.Router;
import io.taskroutertest.internal.rest.parameter.InstructionForm;
import io.taskroutertest.model.ReservationStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reservations of a task, or those of a worker. */
public final class ReservationResource {

    private static final int OWNER = 1;

    private final Engine engine;
    private final ReservationScope scope;
    private final ReservationAnswers answers;

    public ReservationResource(Engine engine, AlertRecorder alerts, Settings settings, ReservationScope scope) {
        this.engine = engine;
        this.scope = scope;
        this.answers = new ReservationAnswers(alerts, settings, scope);
    }

    public void routes(Router router) {
        String owner = "/Workspaces/{}/" + scope.collection() + "/{}";
        router.add(owner + "/Reservations", this::ownerExists, Map.of("GET", this::list));
        router.add(
                owner + "/Reservations/{}",
                (world, path) -> find(world, path) != null,
                Map.of("GET", this::fetch, "POST", this::update));
    }

    private boolean ownerExists(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        return workspace != null && scope.hasOwner(workspace, path.get(OWNER));
    }

    private @Nullable Reservation find(WorldView world, PathValues path) {
        WorkspaceView workspace = world.workspaces().find(path.workspaceSid());
        Reservation reservation =
                workspace == null ? null : workspace.reservations().find(path.last());
        return reservation != null && scope.owner(reservation).equals(path.get(OWNER)) ? reservation : null;
    }

    private ApiAnswer fetch(ApiCall call) {
        return engine.read(
                world -> show(call, world, call.workspace(world).reservations().get(call.sid())));
    }

    private ApiAnswer show(ApiCall call, WorldView world, Reservation reservation) {
        return ApiAnswer.ok(json -> ReservationJson.write(
                        json, call.urls(), call.workspace(world).workspace(), reservation, scope))
                .version(reservation.version());
    }

    private ApiAnswer update(ApiCall call) {
        Integer ifMatch = call.ifMatch(() -> engine.read(
                world -> call.workspace(world).reservations().get(call.sid()).version()));
        ReservationAnswers.Wish wish = answers.read(call.form());
        ReservationStatus status = wish.status();
        Instruction instruction = wish.instruction();
        Reservation updated = execute(
                new UpdateReservation(
                        call.workspaceSid(), call.sid(), status, wish.workerActivitySid(), instruction, ifMatch),
                instruction);
        answers.alertOn(wish, call);
        return engine.read(world -> show(call, world, updated));
    }

    /** A refusal of an instruction's parameter names it as the form does. */
    private Reservation execute(UpdateReservation command, @Nullable Instruction instruction) {
        try {
            return engine.execute(command);
        } catch (Refusal refusal) {
            throw instruction == null ? refusal : refusal.renamed(key -> InstructionForm.name(instruction.kind(), key));
        }
    }

    private ApiAnswer list(ApiCall call) {
        PageRequest request = PageRequest.of(call);
        return engine.read(world -> {
            WorkspaceView workspace = call.workspace(world);
            String owner = call.path().get(OWNER);
            ListSource<Reservation> rows = ListSource.few(
                    scope.reservations(workspace, owner), Reservation::sid, sid -> place(workspace, owner, sid));
            Paging<Reservation> paging = new Paging<>(rows, request);
            ListFilters filters = new ListFilters(call.query());
            ReservationStatus status = filters.choice("ReservationStatus", ReservationStatus.values());
            String worker = scope == ReservationScope.TASK ? filters.sid("WorkerSid", SidKind.WORKER) : null;
            Page<Reservation> page = paging.page(
                    reservation -> (status == null || status == reservation.status())
                            && (worker == null || worker.equals(reservation.workerSid())),
                    Ordering.byCreation());
            return ListAnswer.of(
                            call,
                            "reservations",
                            page,
                            request,
                            filters,
                            (json, reservation) ->
                                    ReservationJson.write(json, call.urls(), workspace.workspace(), reservation, scope))
                    .hashed();
        });
    }

    /** Reservations vanish with their task and keep their places; a living one of another owner is not in this list. */
    private @Nullable Long place(WorkspaceView workspace, String owner, String sid) {
        Reservation reservation = workspace.reservations().find(sid);
        boolean isForeign = reservation != null && !scope.owner(reservation).equals(owner);
        return isForeign ? null : workspace.reservations().ordinal(sid);
    }
}
