package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Assertions on an event at hand; {@link NavigatedRoutingEventAssert} is for one that was selected. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class RoutingEventAssert extends AbstractRoutingEventAssert<RoutingEventAssert> {

    /** Without a TaskRouter, and so without a timeline. */
    protected RoutingEventAssert(@Nullable RoutingEvent actual) {
        super(actual, RoutingEventAssert.class, null);
    }
}
