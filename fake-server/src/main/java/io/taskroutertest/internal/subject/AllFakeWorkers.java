package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.worker.EveryWorker;
import io.taskroutertest.worker.WorkerScript;

/** All workers of the fake that have no script of their own. */
public final class AllFakeWorkers implements EveryWorker {

    private final FakeServer server;

    public AllFakeWorkers(FakeServer server) {
        this.server = server;
    }

    @Override
    public WorkerScript always() {
        server.requireOpen();
        return new FakeWorkerScript(server, null);
    }

    @Override
    public void endScript() {
        FakeWorkerScript.end(server, null);
    }
}
