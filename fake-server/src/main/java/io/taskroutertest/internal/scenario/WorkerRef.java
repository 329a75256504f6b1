package io.taskroutertest.internal.scenario;

/** A worker who follows a script. */
public record WorkerRef(String workspaceSid, String sid, String name) {}
