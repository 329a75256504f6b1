package io.taskroutertest.assertions;

import io.taskroutertest.model.CallbackUrl;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which callbacks a test asks about.
 *
 * @param kind null for any
 * @param eventType null for any
 */
record CallbackSelection(
        SentCallback.@Nullable Kind kind, @Nullable String eventType) {

    static final CallbackSelection ALL = new CallbackSelection(null, null);

    static final CallbackSelection ASSIGNMENTS = new CallbackSelection(SentCallback.Kind.ASSIGNMENT, null);

    static CallbackSelection of(String eventType) {
        return new CallbackSelection(SentCallback.Kind.EVENT, eventType);
    }

    /** Why none of them was sent, as lines that begin with a line break; empty where that is not known. */
    String missing(Evidence evidence) {
        List<CallbackUrl> urls = evidence.callbackUrls();
        if (kind == null || urls.isEmpty()) {
            return "";
        }
        return kind == SentCallback.Kind.EVENT ? missingEvent(evidence, urls) : missingAssignment(evidence, urls);
    }

    private static String missingAssignment(Evidence evidence, List<CallbackUrl> urls) {
        if (evidence.reservations().isEmpty()) {
            return "\nbecause no reservation was created" + WaitingTasks.open(evidence);
        }
        List<CallbackUrl> without = urls.stream()
                .filter(it -> it.kind() == SentCallback.Kind.ASSIGNMENT && it.url() == null)
                .toList();
        return without.isEmpty()
                ? ""
                : "\nbecause workflow " + owners(without)
                        + " has no assignment_callback_url, so that its reservations are"
                        + " announced to no application";
    }

    private String missingEvent(Evidence evidence, List<CallbackUrl> urls) {
        String type = String.valueOf(eventType);
        List<RoutingEvent> events = evidence.events().stream()
                .filter(event -> event.type().equals(type))
                .toList();
        if (events.isEmpty()) {
            return "\nbecause no event " + type + " has happened"
                    + WaitingTasks.without(type, evidence, evidence.tasks());
        }
        List<CallbackUrl> workspaces =
                urls.stream().filter(it -> it.kind() == SentCallback.Kind.EVENT).toList();
        List<CallbackUrl> without =
                workspaces.stream().filter(it -> it.url() == null).toList();
        if (!without.isEmpty()) {
            return "\nbecause workspace " + owners(without) + " has no event_callback_url";
        }
        List<CallbackUrl> filtering = workspaces.stream()
                .filter(it -> !it.eventTypes().isEmpty() && !it.eventTypes().contains(type))
                .toList();
        if (!filtering.isEmpty()) {
            return "\nbecause the events_filter of workspace " + owners(filtering) + " does not list " + type
                    + ", only " + String.join(", ", filtering.get(0).eventTypes());
        }
        return "\nbecause it happened at " + events.get(events.size() - 1).at()
                + " and not after the last update of workspace " + owners(workspaces) + " at "
                + workspaces.get(0).updated()
                + ": what happened before event_callback_url and events_filter were set is"
                + " never sent";
    }

    private static String owners(List<CallbackUrl> urls) {
        return urls.stream().map(it -> Descriptions.quoted(it.owner())).collect(Collectors.joining(", "));
    }
}
