package io.taskroutertest.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A worker as it was when it was looked at.
 *
 * @param name the friendly name
 * @param activity the friendly name of its activity
 * @param available whether that activity lets it be given tasks
 * @param attributes what the attributes say, as JSON values; empty where the text is no JSON object
 * @param activitySince when the activity changed last, on the fake's clock
 * @param channels what it can take, in the order of the workspace's task channels
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WorkerView(
        String sid,
        String workspaceSid,
        String name,
        String activity,
        boolean available,
        Map<String, @Nullable Object> attributes,
        String attributesText,
        Instant activitySince,
        List<Channel> channels) {

    /**
     * What a worker can take on one task channel.
     *
     * @param taskChannel the unique name
     * @param capacity how many tasks at once
     * @param reserved how many of these are used by pending, accepted and wrapping reservations
     * @param assigned how many are used by accepted and wrapping ones
     */
    public record Channel(String taskChannel, boolean available, int capacity, int reserved, int assigned) {}
}
