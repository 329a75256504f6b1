package io.taskroutertest.model;

import org.apiguardian.api.API;

/** A workflow. {@code configuration} is the JSON text that says which tasks go to which queues. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record WorkflowView(String sid, String workspaceSid, String name, String configuration) {}
