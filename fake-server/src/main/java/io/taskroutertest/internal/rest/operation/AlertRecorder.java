package io.taskroutertest.internal.rest.operation;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.command.RaiseAlert;

/** Tells the test what the client is not told. Raised only once the request itself has been carried out. */
public final class AlertRecorder {

    private final Engine engine;

    public AlertRecorder(Engine engine) {
        this.engine = engine;
    }

    public void raise(String workspaceSid, Message said, String resourceSid) {
        engine.execute(new RaiseAlert(workspaceSid, new AlertMessage(said, resourceSid)));
    }
}
