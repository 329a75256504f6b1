package io.taskroutertest.assertions;

import io.taskroutertest.model.CallbackUrl;
import io.taskroutertest.model.RoutingEvent;
import io.taskroutertest.model.SentCallback;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which callbacks a test asks about.
 *
 * @param kind null for any
 * @param eventType null for any
 * @param parameter which of their parameters a test asks about; null for none
 */
record CallbackSelection(
        SentCallback.@Nullable Kind kind,
        @Nullable String eventType,
        @Nullable String parameter) {

    private static final int SHOWN = 5;

    static final CallbackSelection ALL = new CallbackSelection(null, null, null);

    static final CallbackSelection ASSIGNMENTS = new CallbackSelection(SentCallback.Kind.ASSIGNMENT, null, null);

    static CallbackSelection of(String eventType) {
        return new CallbackSelection(SentCallback.Kind.EVENT, eventType, null);
    }

    CallbackSelection with(String name) {
        return new CallbackSelection(kind, eventType, name);
    }

    private boolean has(SentCallback callback) {
        return (kind == null || kind.isAssignment() == callback.kind().isAssignment())
                && (eventType == null || eventType.equals(callback.about()));
    }

    /** What those are like that were sent, but to another URL or with another parameter. */
    private String others(List<SentCallback> sent) {
        String name = parameter;
        return "\nbecause "
                + (sent.size() == 1 ? "the one that was sent had " : "the " + sent.size() + " that were sent had ")
                + (name == null
                        ? "URL " + distinct(sent, SentCallback::url)
                        : name + " " + distinct(sent, it -> it.parameters().get(name)));
    }

    private static String distinct(List<SentCallback> sent, Function<SentCallback, @Nullable String> value) {
        return sent.stream()
                .map(it -> Descriptions.quoted(value.apply(it)))
                .distinct()
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    /** Why none of them was sent, as lines that begin with a line break; empty where that is not known. */
    String missing(Evidence evidence, List<SentCallback> all) {
        List<SentCallback> sent = all.stream().filter(this::has).toList();
        if (!sent.isEmpty()) {
            return others(sent);
        }
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
