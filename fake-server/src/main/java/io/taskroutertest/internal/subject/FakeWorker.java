package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.scenario.WorkerRef;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.worker.ScriptedWorker;
import io.taskroutertest.worker.WorkerActions;
import io.taskroutertest.worker.WorkerScript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** A worker of the fake, found again by its SID whenever it acts: it may have been deleted, or the fake reset. */
public final class FakeWorker implements ScriptedWorker {

    private final FakeServer server;
    private final WorkerRef found;

    private FakeWorker(FakeServer server, WorkerRef found) {
        this.server = server;
        this.found = found;
    }

    /** @throws IllegalArgumentException if there is no such worker, or several */
    public static ScriptedWorker named(FakeServer server, String nameOrSid) {
        return new FakeWorker(server, reference(server, nameOrSid));
    }

    static WorkerRef reference(FakeServer server, String nameOrSid) {
        var found = server.lookup().worker(nameOrSid);
        return new WorkerRef(found.workspaceSid(), found.sid(), found.name());
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
    public WorkerActions now() {
        server.requireOpen();
        return new FakeWorkerActions(server, found.sid(), (worker, act) -> {
            server.settle();
            server.scenario().actNow(worker, act);
        });
    }

    @Override
    public WorkerActions at(Instant instant) {
        Instant present = server.engine().now();
        if (instant.isBefore(present)) {
            throw new IllegalArgumentException(
                    "at(" + instant + "): the present is " + present + "; give that instant or a later one");
        }
        return new FakeWorkerActions(
                server, found.sid(), (worker, act) -> server.scenario().actAt(instant, worker, act));
    }

    @Override
    public WorkerActions at(LocalTime time) {
        LocalDateTime present = LocalDateTime.ofInstant(server.engine().now(), ZoneOffset.UTC);
        LocalDateTime today = present.toLocalDate().atTime(time);
        return at((today.isBefore(present) ? today.plusDays(1) : today).toInstant(ZoneOffset.UTC));
    }

    @Override
    public WorkerActions after(Duration delay) {
        VirtualTime.notNegative("after(delay)", delay);
        return at(server.engine().now().plus(delay));
    }

    @Override
    public WorkerScript always() {
        server.requireOpen();
        return new FakeWorkerScript(server, found.sid());
    }

    @Override
    public void endScript() {
        FakeWorkerScript.end(server, reference(server, found.sid()));
    }
}
