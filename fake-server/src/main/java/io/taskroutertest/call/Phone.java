package io.taskroutertest.call;

import org.apiguardian.api.API;

/**
 * The phone of one worker, which rings when an application instructs dequeue, call or conference. Without a script it is
 * answered at once.
 *
 * <pre>{@code
 * Phone phone = taskRouter.phones().of("Alice");
 * phone.nextCall().isBusy();
 * phone.always().answersAfter(ofSeconds(20)); // every call after that one
 * phone.now().hangUp();
 * }</pre>
 *
 * <p>What follows is that of Twilio's pages on assignment callbacks and multitasking. If the phone is not answered, a
 * dequeue leaves the reservation pending until its timer ends it, a conference cancels it, and a call does nothing to it.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Phone {

    /**
     * Returns the scripts for all calls from now on. A new script replaces the former one, and what {@link #nextCall()}
     * was given and has not happened yet.
     */
    PhoneScript always();

    /**
     * Returns the scripts for one call: the next one that has no script of its own. Two of them apply to the next call and
     * to the one after it.
     */
    PhoneScript nextCall();

    /**
     * Returns what the worker can do at the present instant of the fake's clock.
     *
     * <p>When the worker hangs up, a call that is in progress ends, and the worker wraps up (in a single-tasking workspace:
     * is done); a phone that rings is busy. {@link CallActions#hangUp()} throws an {@link IllegalStateException} if there
     * is no call, or the worker has been deleted.
     */
    CallActions now();
}
