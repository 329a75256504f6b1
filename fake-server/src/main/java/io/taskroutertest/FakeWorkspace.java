package io.taskroutertest;

import org.apiguardian.api.API;

/**
 * A workspace of the fake, and the SIDs of its resources: what an application under test is configured with.
 *
 * <pre>{@code
 * FakeWorkspace workspace = taskRouter.workspace();
 * var app = new SupportCenter(workspace.sid(), workspace.workflowSid("Support Routing"));
 * }</pre>
 *
 * <p>Each name may be written in whatever case, and a SID may stand for a name. A name that no resource has is an {@link
 * IllegalArgumentException} that lists the nearest names; one that several have, those with their SIDs.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface FakeWorkspace {

    /** Returns the SID of the workspace. */
    String sid();

    /** Returns the friendly name of the workspace. */
    String name();

    /** Returns the SID of the activity with the given friendly name. */
    String activitySid(String nameOrSid);

    /** Returns the SID of the worker with the given friendly name. */
    String workerSid(String nameOrSid);

    /** Returns the SID of the task queue with the given friendly name. */
    String taskQueueSid(String nameOrSid);

    /** Returns the SID of the workflow with the given friendly name. */
    String workflowSid(String nameOrSid);

    /** Returns the SID of the task channel with the given unique name, such as {@code voice}. */
    String taskChannelSid(String uniqueNameOrSid);

    /**
     * Returns the workspace in its present state as a definition in YAML, from which the same one can be created again:
     * settings, activities, task channels, task queues, workflows, and workers with their activity, attributes and
     * channels. Tasks are not part of it, nor are TaskRouter's defaults, nor SIDs that derive from the seed and the
     * names. The order is that of creation, so that two definitions can be compared line by line.
     *
     * <pre>{@code
     * Files.writeString(Path.of("support-center.yaml"), taskRouter.workspace().definition());
     * }</pre>
     *
     * @throws IllegalStateException if the workspace cannot be described by friendly names, for example because two
     *     activities have the same one
     */
    String definition();
}
