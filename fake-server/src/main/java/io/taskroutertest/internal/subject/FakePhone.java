package io.taskroutertest.internal.subject;

import io.taskroutertest.call.CallActions;
import io.taskroutertest.call.Phone;
import io.taskroutertest.call.PhoneScript;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.NameLookup;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.HangUpWorker;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.time.VirtualTime;
import java.time.Duration;

/** The phone of a worker of the fake. */
public final class FakePhone implements Phone {

    private static final int INVALID_NUMBER = 13223;

    private final FakeServer server;
    private final NameLookup.Found worker;

    FakePhone(FakeServer server, NameLookup.Found worker) {
        this.server = server;
        this.worker = worker;
    }

    @Override
    public PhoneScript always() {
        server.requireOpen();
        return new Behaviours(false);
    }

    @Override
    public PhoneScript nextCall() {
        server.requireOpen();
        return new Behaviours(true);
    }

    @Override
    public CallActions now() {
        server.requireOpen();
        return this::hangUp;
    }

    private void hangUp() {
        Waits.settle(server);
        if (!execute(new HangUpWorker(worker.workspaceSid(), worker.sid()))) {
            throw new IllegalStateException("Worker " + worker.name() + " is not called and has no call to end");
        }
    }

    private <R> R execute(Command<R> command) {
        try {
            return server.engine().execute(command);
        } catch (Refusal gone) {
            throw new IllegalStateException(
                    "Worker " + worker.name() + " (" + worker.sid() + ") is deleted, and has no phone any more", gone);
        }
    }

    private final class Behaviours implements PhoneScript {

        private final boolean nextOnly;

        Behaviours(boolean nextOnly) {
            this.nextOnly = nextOnly;
        }

        @Override
        public void answers() {
            script(PhoneBehaviour.ANSWERS);
        }

        @Override
        public void answersAfter(Duration ringing) {
            script(PhoneBehaviour.answersAfter(VirtualTime.notNegative("answersAfter(ringing)", ringing)));
        }

        @Override
        public void doesNotAnswer() {
            script(PhoneBehaviour.DOES_NOT_ANSWER);
        }

        @Override
        public void isBusy() {
            script(PhoneBehaviour.IS_BUSY);
        }

        @Override
        public void hasInvalidNumber() {
            failsWith(INVALID_NUMBER);
        }

        @Override
        public void failsWith(int code) {
            script(PhoneBehaviour.fails(code));
        }

        private void script(PhoneBehaviour behaviour) {
            execute(new ScriptPhone(worker.workspaceSid(), worker.sid(), behaviour, nextOnly));
        }
    }
}
