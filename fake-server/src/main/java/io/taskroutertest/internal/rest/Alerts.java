package io.taskroutertest.internal.rest;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.model.Alert;
import org.jspecify.annotations.Nullable;

/** Tells the test what the client is not told. Raised only once the request itself has been carried out. */
final class Alerts {

    private final Engine engine;

    Alerts(Engine engine) {
        this.engine = engine;
    }

    void refusedInProduction(String workspaceSid, @Nullable Integer code, String message, String resourceSid) {
        raise(workspaceSid, new Alert(Alert.Kind.REFUSED_IN_PRODUCTION, code, message, resourceSid));
    }

    void silentInProduction(String workspaceSid, String message, String resourceSid) {
        raise(workspaceSid, new Alert(Alert.Kind.SILENT_IN_PRODUCTION, null, message, resourceSid));
    }

    private void raise(String workspaceSid, Alert alert) {
        engine.execute(new RaiseAlert(workspaceSid, alert));
    }
}
