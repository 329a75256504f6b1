package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A workspace as TaskRouter's own API shows it: resources with TaskRouter's fields, which name each other by SID.
 *
 * @param workerChannels those of all workers
 * @param complete whether it holds everything that is in the workspace, so that what is missing is missing there too
 */
public record Inventory(
        Resource workspace,
        List<Resource> activities,
        List<Resource> taskChannels,
        List<Resource> taskQueues,
        List<Resource> workflows,
        List<Resource> workers,
        List<Resource> workerChannels,
        boolean complete) {

    public Inventory {
        activities = List.copyOf(activities);
        taskChannels = List.copyOf(taskChannels);
        taskQueues = List.copyOf(taskQueues);
        workflows = List.copyOf(workflows);
        workers = List.copyOf(workers);
        workerChannels = List.copyOf(workerChannels);
    }

    /** What a client reads of a whole workspace, resource by resource in the API's own fields. */
    public static Inventory of(
            String source,
            JsonNode workspace,
            List<JsonNode> activities,
            List<JsonNode> taskChannels,
            List<JsonNode> taskQueues,
            List<JsonNode> workflows,
            List<JsonNode> workers,
            List<JsonNode> workerChannels) {
        return new Inventory(
                Resource.of(source, workspace),
                Resource.all(source, activities),
                Resource.all(source, taskChannels),
                Resource.all(source, taskQueues),
                Resource.all(source, workflows),
                Resource.all(source, workers),
                Resource.all(source, workerChannels),
                true);
    }
}
