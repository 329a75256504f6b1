package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.Activity;
import io.taskroutertest.internal.engine.resource.Worker;

/** A worker and its activity as they were at one moment. */
public record WorkerFacts(Worker worker, Activity activity) {}
