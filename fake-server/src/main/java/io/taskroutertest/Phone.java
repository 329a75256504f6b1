package io.taskroutertest;

import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.assembly.Waits;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.HangUpWorker;
import io.taskroutertest.internal.engine.command.ScriptPhone;
import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.Worker;
import io.taskroutertest.internal.engine.world.Refusal;
import io.taskroutertest.internal.time.VirtualTime;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * The phone of one worker, which rings when an application instructs dequeue, call or conference. Unless a test says
 * otherwise it is answered at once.
 *
 * <pre>{@code
 * Phone phone = taskRouter.phones().of("Alice");
 * phone.nextCall().isBusy();
 * phone.answersAfter(Duration.ofSeconds(20)); // every call after that one
 * }</pre>
 *
 * <p>What is said holds for calls that are made from now on; a call that rings already is not changed by it. Saying
 * something new replaces what was said before, also of next calls.
 *
 * <p>A deleted worker has no phone: what is said of it then is an {@link IllegalStateException}.
 *
 * <p>What follows is that of Twilio's pages on assignment callbacks and multitasking. Where nobody answers, a dequeue
 * leaves the reservation pending until its timer ends it, a conference cancels it, and a call does nothing to it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Phone {

    private static final int INVALID_NUMBER = 13223;

    private final FakeServer server;
    private final Worker worker;
    private final boolean nextOnly;

    Phone(FakeServer server, Worker worker, boolean nextOnly) {
        this.server = server;
        this.worker = worker;
        this.nextOnly = nextOnly;
    }

    /**
     * The same phone; but what is said of it holds for one call, the next of which nothing was said yet. Said twice, it
     * tells of the next call and of the one after that.
     */
    public Phone nextCall() {
        return new Phone(server, worker, true);
    }

    /** It is answered at once. This is what every phone does that nothing else was said of. */
    public void answers() {
        script(PhoneBehaviour.ANSWERS);
    }

    /**
     * It rings, and is answered then, on the fake's clock. An instruction's {@code timeout} (60 seconds without one)
     * ends the ringing before, if it is not longer.
     *
     * @throws IllegalArgumentException for a negative duration
     */
    public void answersAfter(Duration ringing) {
        script(PhoneBehaviour.answersAfter(VirtualTime.notNegative("answersAfter(ringing)", ringing)));
    }

    /** It rings until the instruction's {@code timeout} (60 seconds without one) ends it. */
    public void doesNotAnswer() {
        script(PhoneBehaviour.DOES_NOT_ANSWER);
    }

    /** It is busy at once. */
    public void isBusy() {
        script(PhoneBehaviour.IS_BUSY);
    }

    /** The call cannot be made, because there is no such number (13223, as seen in TaskRouter.js). */
    public void hasInvalidNumber() {
        failsWith(INVALID_NUMBER);
    }

    /**
     * The call cannot be made. A dequeue and a call are refused (40133, 40113), and the reservation stays pending; a
     * conference cancels it. A call that was refused so was one call all the same: said of {@link #nextCall()}, it makes
     * one attempt fail, and the application that tries again comes through.
     *
     * @param code of Twilio's error, such as 21215 for a country that is not permitted
     */
    public void failsWith(int code) {
        script(PhoneBehaviour.fails(code));
    }

    /**
     * The worker hangs up: a call that goes on has ended, and the worker wraps up (in a single-tasking workspace: is
     * done); a phone that rings is busy.
     *
     * @throws IllegalStateException if there is no call, or the worker is deleted
     */
    public void hangsUp() {
        Waits.asAssertion(() -> {
            server.settle();
            return this;
        });
        if (!execute(new HangUpWorker(worker.workspaceSid(), worker.sid()))) {
            throw new IllegalStateException(
                    "Worker " + worker.friendlyName() + " is not called and has no call to end");
        }
    }

    private void script(PhoneBehaviour behaviour) {
        execute(new ScriptPhone(worker.workspaceSid(), worker.sid(), behaviour, nextOnly));
    }

    private <R> R execute(Command<R> command) {
        try {
            return server.engine().execute(command);
        } catch (Refusal gone) {
            throw new IllegalStateException(
                    "Worker " + worker.friendlyName() + " (" + worker.sid() + ") is deleted, and has no phone any more",
                    gone);
        }
    }
}
