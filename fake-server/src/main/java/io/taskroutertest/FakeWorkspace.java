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
 * <p>A name that the workspace does not have is an {@link IllegalArgumentException} that lists the names it has, the
 * nearest first.
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

    /**
     * The workspace as it is now, as a definition in YAML from which the same one is made again: settings, activities,
     * task channels, task queues, workflows, and workers with their activity, attributes and channels. Tasks are not part
     * of it. What is TaskRouter's default is left out, and so are SIDs that derive from the seed and the names anyway.
     * The order is that of making, so that two definitions can be compared line by line.
     *
     * <pre>{@code
     * Files.writeString(Path.of("support-center.yaml"), taskRouter.workspace().definition());
     * }</pre>
     *
     * @throws IllegalStateException for a workspace that cannot be written by friendly names, such as one with two
     *     activities of one name
     */
    String definition();
}
