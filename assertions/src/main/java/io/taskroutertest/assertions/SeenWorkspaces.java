package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import java.util.LinkedHashSet;
import java.util.Set;

/** The workspaces that a TaskRouter has or had: it shows them by what is in them, and by their events. */
final class SeenWorkspaces {

    private SeenWorkspaces() {}

    /** Those that there are. */
    static Set<String> sids(Evidence evidence) {
        Set<String> sids = everSeen(evidence);
        evidence.events().stream()
                .filter(event -> event.type().equals("workspace.deleted"))
                .map(RoutingEvent::resourceSid)
                .forEach(sids::remove);
        return sids;
    }

    static Set<String> everSeen(Evidence evidence) {
        Set<String> sids = new LinkedHashSet<>();
        evidence.events().stream()
                .filter(event -> event.type().equals("workspace.created"))
                .map(RoutingEvent::resourceSid)
                .forEach(sids::add);
        evidence.taskQueues().forEach(it -> sids.add(it.workspaceSid()));
        evidence.workflows().forEach(it -> sids.add(it.workspaceSid()));
        evidence.workers().forEach(it -> sids.add(it.workspaceSid()));
        evidence.tasks().forEach(it -> sids.add(it.workspaceSid()));
        return sids;
    }
}
