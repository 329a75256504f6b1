package io.taskroutertest;

import org.apiguardian.api.API;

/**
 * A workspace of the fake, and the SIDs of what is in it by friendly name: what an application under test is configured
 * with.
 *
 * <pre>{@code
 * FakeWorkspace workspace = taskRouter.workspace();
 * var app = new SupportCenter(workspace.sid(), workspace.workflowSid("Support Routing"));
 * }</pre>
 *
 * <p>A name that the workspace does not have is an {@link IllegalArgumentException} that lists the names it has.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FakeWorkspace {

    String sid();

    /** The friendly name. */
    String name();

    String activitySid(String name);

    String workerSid(String name);

    String taskQueueSid(String name);

    String workflowSid(String name);

    /** By unique name, such as {@code voice}. */
    String taskChannelSid(String uniqueName);
}
