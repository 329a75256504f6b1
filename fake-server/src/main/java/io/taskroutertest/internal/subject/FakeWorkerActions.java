package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.scenario.WorkerAct;
import io.taskroutertest.internal.scenario.WorkerRef;
import io.taskroutertest.worker.WorkerActions;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Turns each call into an act of the worker, and hands it on to be performed now or later. */
final class FakeWorkerActions implements WorkerActions {

    private final FakeServer server;
    private final String workerSid;
    private final BiConsumer<WorkerRef, WorkerAct> performer;

    FakeWorkerActions(FakeServer server, String workerSid, BiConsumer<WorkerRef, WorkerAct> performer) {
        this.server = server;
        this.workerSid = workerSid;
        this.performer = performer;
    }

    @Override
    public void accept() {
        act(WorkerAct.Kind.ACCEPT, null);
    }

    @Override
    public void accept(String taskSid) {
        act(WorkerAct.Kind.ACCEPT, taskSid);
    }

    @Override
    public void reject() {
        act(WorkerAct.Kind.REJECT, null);
    }

    @Override
    public void reject(String taskSid) {
        act(WorkerAct.Kind.REJECT, taskSid);
    }

    @Override
    public void wrapUp() {
        act(WorkerAct.Kind.WRAP_UP, null);
    }

    @Override
    public void wrapUp(String taskSid) {
        act(WorkerAct.Kind.WRAP_UP, taskSid);
    }

    @Override
    public void complete() {
        act(WorkerAct.Kind.COMPLETE, null);
    }

    @Override
    public void complete(String taskSid) {
        act(WorkerAct.Kind.COMPLETE, taskSid);
    }

    @Override
    public void goTo(String activity) {
        go(WorkerAct.Kind.GO_TO, activity);
    }

    @Override
    public void rejectPendingAndGoTo(String activity) {
        go(WorkerAct.Kind.REJECT_PENDING_AND_GO_TO, activity);
    }

    private void act(WorkerAct.Kind kind, @Nullable String taskSid) {
        performer.accept(FakeWorker.reference(server, workerSid), WorkerAct.of(kind, taskSid));
    }

    private void go(WorkerAct.Kind kind, String activity) {
        WorkerRef worker = FakeWorker.reference(server, workerSid);
        NameLookup.Found target = server.lookup().within(worker.workspaceSid()).activity(activity);
        performer.accept(worker, WorkerAct.going(kind, target.sid(), target.name()));
    }
}
