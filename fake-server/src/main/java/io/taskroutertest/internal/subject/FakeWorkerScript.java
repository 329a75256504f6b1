package io.taskroutertest.internal.subject;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.scenario.Script;
import io.taskroutertest.internal.scenario.WorkerRef;
import io.taskroutertest.internal.time.VirtualTime;
import io.taskroutertest.worker.Durations;
import io.taskroutertest.worker.WorkerScript;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives a script to a worker, or to all: each call of a chain replaces it by one that says more. */
final class FakeWorkerScript implements WorkerScript {

    private final FakeServer server;
    private final @Nullable String workerSid;

    /** @param workerSid null for all workers that have no script of their own */
    FakeWorkerScript(FakeServer server, @Nullable String workerSid) {
        this.server = server;
        this.workerSid = workerSid;
    }

    static void end(FakeServer server, @Nullable WorkerRef worker) {
        server.scenario().entries(worker).forEach(entry -> server.scenario().remove(worker, entry));
    }

    @Override
    public Accepts accepts() {
        return new Accepting(Script.of(Script.Answer.ACCEPT));
    }

    @Override
    public Rejects rejects() {
        return new Rejecting(Script.of(Script.Answer.REJECT));
    }

    @Override
    public void ignores() {
        follow(Script.of(Script.Answer.IGNORE));
    }

    @Override
    public Handles handlesFor(Duration time) {
        return handlesFor(fixed("handlesFor(time)", time));
    }

    @Override
    public Handles handlesFor(Durations times) {
        return new Handling(Script.of(Script.Answer.LEAVE).handlingFor(times));
    }

    private static Durations fixed(String parameter, Duration length) {
        return Durations.fixed(VirtualTime.notNegative(parameter, length));
    }

    /** @throws IllegalArgumentException if the worker was deleted */
    private @Nullable WorkerRef worker() {
        return workerSid == null ? null : FakeWorker.reference(server, workerSid);
    }

    private void follow(Script script) {
        server.scenario().follow(worker(), script);
    }

    private void requireActivity(String name) {
        WorkerRef worker = worker();
        if (worker == null) {
            server.lookup().requireActivity(name);
        } else {
            server.lookup().within(worker.workspaceSid()).activity(name);
        }
    }

    private final class Accepting implements Accepts {

        private final Script script;

        Accepting(Script script) {
            this.script = script;
            follow(script);
        }

        @Override
        public Accepts after(Duration delay) {
            return after(fixed("after(delay)", delay));
        }

        @Override
        public Accepts after(Durations delays) {
            return new Accepting(script.answeringAfter(delays));
        }

        @Override
        public Handles handlesFor(Duration time) {
            return handlesFor(fixed("handlesFor(time)", time));
        }

        @Override
        public Handles handlesFor(Durations times) {
            return new Handling(script.handlingFor(times));
        }
    }

    private final class Handling implements Handles {

        private final Script script;

        Handling(Script script) {
            this.script = script;
            follow(script);
        }

        @Override
        public void wrapsUpFor(Duration time) {
            wrapsUpFor(fixed("wrapsUpFor(time)", time));
        }

        @Override
        public void wrapsUpFor(Durations times) {
            follow(script.wrappingUpFor(times));
        }
    }

    private final class Rejecting implements Rejects {

        private final Script script;

        Rejecting(Script script) {
            this.script = script;
            follow(script);
        }

        @Override
        public Rejects after(Duration delay) {
            return after(fixed("after(delay)", delay));
        }

        @Override
        public Rejects after(Durations delays) {
            return new Rejecting(script.answeringAfter(delays));
        }

        @Override
        public Rejects goesTo(String activity) {
            requireActivity(activity);
            return new Rejecting(script.goingTo(activity));
        }
    }
}
