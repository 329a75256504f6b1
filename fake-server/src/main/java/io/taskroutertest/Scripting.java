package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.scenario.Script;
import io.taskroutertest.internal.scenario.Timespan;
import io.taskroutertest.internal.scenario.WorkerRef;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes the script of a worker, or that of everybody, word by word. */
class Scripting implements WorkerScripting {

    private final FakeServer server;
    private final @Nullable String workerSid;

    /** @param workerSid null for everybody */
    Scripting(FakeServer server, @Nullable String workerSid) {
        this.server = server;
        this.workerSid = workerSid;
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
        return handlesFor(Durations.fixed("handlesFor(time)", time));
    }

    @Override
    public Handles handlesFor(Durations times) {
        return new Handling(Script.of(Script.Answer.LEAVE).handlingFor(times.timespan()));
    }

    @Override
    public void unscripted() {
        WorkerRef worker = performer();
        server.scenario().entries(worker).forEach(entry -> server.scenario().remove(worker, entry));
    }

    FakeServer server() {
        return server;
    }

    /** @throws IllegalArgumentException if the worker is gone */
    @Nullable WorkerRef performer() {
        return workerSid == null ? null : performer(server, workerSid);
    }

    static WorkerRef performer(FakeServer server, String nameOrSid) {
        var found = server.lookup().worker(nameOrSid);
        return new WorkerRef(found.workspaceSid(), found.sid(), found.name());
    }

    private void follow(Script script) {
        server.scenario().follow(performer(), script);
    }

    private void requireActivity(String name) {
        WorkerRef worker = performer();
        if (worker == null) {
            server.lookup().requireActivity(name);
        } else {
            server.lookup().activity(worker.workspaceSid(), name);
        }
    }

    /** Each word replaces the script by one that says more. */
    private final class Accepting implements Accepts {

        private final Script script;

        Accepting(Script script) {
            this.script = script;
            follow(script);
        }

        @Override
        public Accepts after(Duration delay) {
            return after(Durations.fixed("after(delay)", delay));
        }

        @Override
        public Accepts after(Durations delays) {
            return new Accepting(script.answeringAfter(delays.timespan()));
        }

        @Override
        public Handles handlesFor(Duration time) {
            return handlesFor(Durations.fixed("handlesFor(time)", time));
        }

        @Override
        public Handles handlesFor(Durations times) {
            return new Handling(script.handlingFor(times.timespan()));
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
            wrapsUpFor(Durations.fixed("wrapsUpFor(time)", time));
        }

        @Override
        public void wrapsUpFor(Durations times) {
            Timespan timespan = times.timespan();
            follow(script.wrappingUpFor(timespan));
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
            return after(Durations.fixed("after(delay)", delay));
        }

        @Override
        public Rejects after(Durations delays) {
            return new Rejecting(script.answeringAfter(delays.timespan()));
        }

        @Override
        public Rejects goingTo(String activity) {
            requireActivity(activity);
            return new Rejecting(script.goingTo(activity));
        }
    }
}
