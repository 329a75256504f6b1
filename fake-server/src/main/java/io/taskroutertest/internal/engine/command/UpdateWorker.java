package io.taskroutertest.internal.engine.command;

import io.taskroutertest.internal.engine.catalogue.WorkspaceErrors;
import io.taskroutertest.internal.engine.log.WorkerEvent;
import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Attributes;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.routing.Routing;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.engine.world.WorkspaceState;
import io.taskroutertest.internal.engine.world.World;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskRouterLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes attributes, name and activity of a worker together: all or nothing. */
public record UpdateWorker(
        String workspaceSid,
        String sid,
        @Nullable String friendlyName,
        @Nullable String activitySid,
        @Nullable Attributes attributes,
        @Nullable Boolean rejectPendingReservations,
        @Nullable Integer ifMatch)
        implements Command<Worker> {

    /** Returns a command that changes nothing yet. */
    public static UpdateWorker of(String workspaceSid, String sid) {
        return new UpdateWorker(workspaceSid, sid, null, null, null, null, null);
    }

    public UpdateWorker withFriendlyName(@Nullable String friendlyName) {
        return new UpdateWorker(
                workspaceSid, sid, friendlyName, activitySid, attributes, rejectPendingReservations, ifMatch);
    }

    public UpdateWorker withActivitySid(@Nullable String activitySid) {
        return new UpdateWorker(
                workspaceSid, sid, friendlyName, activitySid, attributes, rejectPendingReservations, ifMatch);
    }

    public UpdateWorker withAttributes(@Nullable Attributes attributes) {
        return new UpdateWorker(
                workspaceSid, sid, friendlyName, activitySid, attributes, rejectPendingReservations, ifMatch);
    }

    public UpdateWorker withRejectPendingReservations(@Nullable Boolean rejectPendingReservations) {
        return new UpdateWorker(
                workspaceSid, sid, friendlyName, activitySid, attributes, rejectPendingReservations, ifMatch);
    }

    public UpdateWorker withIfMatch(@Nullable Integer ifMatch) {
        return new UpdateWorker(
                workspaceSid, sid, friendlyName, activitySid, attributes, rejectPendingReservations, ifMatch);
    }

    @Override
    public Worker apply(World world, Routing routing) {
        WorkspaceState state = world.workspace(workspaceSid);
        Worker present = state.workers().get(sid);
        Checks.ifMatch(ifMatch, present.version());
        checkName(world, state, present);
        if (attributes != null) {
            Checks.attributes(world, attributes, TaskRouterLimit.WORKER_ATTRIBUTES_CHARACTERS);
        }
        Activity target = activitySid == null ? null : Checks.activity(state, "ActivitySid", activitySid);
        List<Reservation> pending = pending(state);
        boolean reject = Boolean.TRUE.equals(rejectPendingReservations);
        checkMove(state, present, target, pending, reject);

        describe(world, routing, state, present);
        String activity = target == null ? present.activitySid() : target.sid();
        routing.reservations()
                .rejectBefore(
                        state,
                        reject ? pending : List.of(),
                        () -> routing.workers().move(state, state.workers().get(sid), activity));
        return state.workers().get(sid);
    }

    private void checkName(World world, WorkspaceState state, Worker present) {
        if (friendlyName == null) {
            return;
        }
        Checks.name(world, friendlyName);
        Worker bearer = state.workers().named(friendlyName);
        if (bearer != null && !bearer.sid().equals(present.sid())) {
            throw Refusal.of(WorkspaceErrors.WORKER_NAME_TAKEN);
        }
    }

    /** The changelog of April 2024 frees moves between available activities only. */
    private static void checkMove(
            WorkspaceState state,
            Worker present,
            @Nullable Activity target,
            List<Reservation> pending,
            boolean reject) {
        if (reject && (target == null ? state.activities().get(present.activitySid()) : target).available()) {
            throw Refusal.of(WorkspaceErrors.WORKER_REJECTS_WHILE_AVAILABLE);
        }
        if (target != null
                && !target.available()
                && !reject
                && !pending.isEmpty()
                && !target.sid().equals(present.activitySid())) {
            throw Refusal.of(WorkspaceErrors.WORKER_HAS_PENDING, present.sid(), pending.size(), target.sid());
        }
    }

    private void describe(World world, Routing routing, WorkspaceState state, Worker present) {
        Attributes described = attributes == null ? present.attributes() : attributes;
        String name = friendlyName == null ? present.friendlyName() : friendlyName;
        if (described.text().equals(present.attributes().text()) && name.equals(present.friendlyName())) {
            return;
        }
        Worker changed = state.workers().replace(present.describedAs(name, described, world.now()));
        world.log(state, new WorkerEvent(WorkerEvent.Kind.ATTRIBUTES_UPDATED, state.facts(changed), null));
        if (attributes != null) {
            Checks.alertOnAttributes(world, state, attributes, sid);
        }
        routing.workers().described(state, changed);
    }

    private List<Reservation> pending(WorkspaceState state) {
        return state.reservationsOfWorker(sid).stream()
                .filter(reservation -> reservation.status() == ReservationStatus.PENDING)
                .toList();
    }
}
