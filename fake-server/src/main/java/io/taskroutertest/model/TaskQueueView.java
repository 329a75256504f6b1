package io.taskroutertest.model;

import org.apiguardian.api.API;

/** A task queue. {@code targetWorkers} is the expression that says which workers serve it. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TaskQueueView(String sid, String workspaceSid, String name, String targetWorkers) {}
