package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.Alert;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.command.RaiseAlert;

/** Tells the test what the client is not told. Raised only once the request itself has been carried out. */
final class Alerts {

    private final Engine engine;

    Alerts(Engine engine) {
        this.engine = engine;
    }

    void raise(String workspaceSid, Message said, String resourceSid) {
        engine.execute(new RaiseAlert(workspaceSid, new Alert(said, resourceSid)));
    }
}
