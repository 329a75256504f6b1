package io.taskroutertest.internal.scenario;

import io.taskroutertest.internal.engine.Engine;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.command.Command;
import io.taskroutertest.internal.engine.command.RaiseAlert;
import io.taskroutertest.internal.engine.world.Refusal;
import java.util.function.Function;

/** Performs what a script says by the commands that any client has, and reports what could not be done. */
final class ScriptActions {

    private final Engine engine;

    ScriptActions(Engine engine) {
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** @param refused what to report if TaskRouter refuses it, given its words */
    void attempt(String workspaceSid, String sid, Command<?> command, Function<String, Message> refused) {
        try {
            engine.execute(command);
        } catch (Refusal refusal) {
            report(workspaceSid, sid, refused.apply(refusal.getMessage()));
        }
    }

    void report(String workspaceSid, String sid, Message message) {
        engine.execute(new RaiseAlert(workspaceSid, new AlertMessage(message, sid)));
    }
}
