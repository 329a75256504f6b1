package io.taskroutertest.internal.engine.log;

import io.taskroutertest.internal.engine.resource.PhoneCall;
import org.jspecify.annotations.Nullable;

/** A worker is called, or such a call went on. TaskRouter tells nobody; Twilio's Voice would. */
public record CallEvent(PhoneCall call, TaskFacts task) implements DomainEvent {

    @Override
    public @Nullable String eventType() {
        return null;
    }

    @Override
    public String resourceSid() {
        return call.sid();
    }

    @Override
    public String resourceType() {
        return "call";
    }
}
