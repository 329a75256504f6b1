package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.scenario.WorkerAct;
import io.taskroutertest.internal.scenario.WorkerRef;
import io.taskroutertest.internal.time.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A worker of the fake, looked at anew whenever it acts. */
final class WorkerByName extends Scripting implements ScriptedWorker {

    private final WorkerRef found;
    private final Actions now;

    WorkerByName(FakeServer server, WorkerRef found) {
        super(server, found.sid());
        this.found = found;
        this.now = new Actions((worker, act) -> {
            server.settle();
            server.scenario().actNow(worker, act);
        });
    }

    @Override
    public String sid() {
        return found.sid();
    }

    @Override
    public String name() {
        return found.name();
    }

    @Override
    public WorkerActions at(Instant instant) {
        Instant present = server().engine().now();
        if (instant.isBefore(present)) {
            throw new IllegalArgumentException(
                    "at(" + instant + "): the present is " + present + "; give that instant or a later one");
        }
        return new Actions((worker, act) -> server().scenario().actAt(instant, worker, act));
    }

    @Override
    public WorkerActions at(LocalTime time) {
        LocalDateTime present = LocalDateTime.ofInstant(server().engine().now(), ZoneOffset.UTC);
        LocalDateTime today = present.toLocalDate().atTime(time);
        return at((today.isBefore(present) ? today.plusDays(1) : today).toInstant(ZoneOffset.UTC));
    }

    @Override
    public WorkerActions after(Duration delay) {
        VirtualTime.notNegative("after(delay)", delay);
        return at(server().engine().now().plus(delay));
    }

    @Override
    public void accept() {
        now.accept();
    }

    @Override
    public void accept(String taskSid) {
        now.accept(taskSid);
    }

    @Override
    public void reject() {
        now.reject();
    }

    @Override
    public void reject(String taskSid) {
        now.reject(taskSid);
    }

    @Override
    public void wrapsUp() {
        now.wrapsUp();
    }

    @Override
    public void wrapsUp(String taskSid) {
        now.wrapsUp(taskSid);
    }

    @Override
    public void completes() {
        now.completes();
    }

    @Override
    public void completes(String taskSid) {
        now.completes(taskSid);
    }

    @Override
    public void goes(String activity) {
        now.goes(activity);
    }

    @Override
    public void goesRejecting(String activity) {
        now.goesRejecting(activity);
    }

    /** What the worker does, handed on to be done at its time. */
    private final class Actions implements WorkerActions {

        private final BiConsumer<WorkerRef, WorkerAct> stage;

        Actions(BiConsumer<WorkerRef, WorkerAct> stage) {
            this.stage = stage;
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
        public void wrapsUp() {
            act(WorkerAct.Kind.WRAP_UP, null);
        }

        @Override
        public void wrapsUp(String taskSid) {
            act(WorkerAct.Kind.WRAP_UP, taskSid);
        }

        @Override
        public void completes() {
            act(WorkerAct.Kind.COMPLETE, null);
        }

        @Override
        public void completes(String taskSid) {
            act(WorkerAct.Kind.COMPLETE, taskSid);
        }

        @Override
        public void goes(String activity) {
            go(activity, false);
        }

        @Override
        public void goesRejecting(String activity) {
            go(activity, true);
        }

        private void act(WorkerAct.Kind kind, @Nullable String taskSid) {
            stage.accept(performer(server(), found.sid()), WorkerAct.of(kind, taskSid));
        }

        private void go(String activity, boolean rejecting) {
            WorkerRef worker = performer(server(), found.sid());
            NameLookup.Found target = server().lookup().activity(worker.workspaceSid(), activity);
            stage.accept(worker, WorkerAct.going(target.sid(), target.name(), rejecting));
        }
    }
}
