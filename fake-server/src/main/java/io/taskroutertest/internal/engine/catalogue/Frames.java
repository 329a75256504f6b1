package io.taskroutertest.internal.engine.catalogue;

import static io.taskroutertest.internal.engine.catalogue.EntryDetails.frame;

import io.taskroutertest.model.Alert;

/** Where something happened or what follows from it, around the text of another entry. */
public enum Frames implements Entry {
    ASSIGNMENT(frame(null, "Assignment callback {url} for reservation {reservation}: {text}")),
    FALLBACK(frame(null, "Fallback assignment callback {url} for reservation {reservation}: {text}")),
    ANSWERED(frame(Alert.Kind.CALLBACK, "Assignment callback answered '{instruction}': {text}")),
    EVENT(frame(null, "Event callback {url} for {event} of {resource}: {text}")),
    FALLBACK_IS_CALLED(frame(null, "{text}; its fallback is called")),
    NO_FALLBACK(frame(null, "{text}; there is no fallback, so the reservation is canceled")),
    FALLBACK_FAILED(frame(null, "{text}; {first} failed before, so the reservation is canceled"));

    @SuppressWarnings("ImmutableEnumChecker") // its lists are copies, and its template never changes
    private final EntryDetails facts;

    Frames(EntryDetails facts) {
        this.facts = facts;
    }

    @Override
    public EntryDetails facts() {
        return facts;
    }

    /** Returns whether this is where it happened, also for a message that was read from a recording. */
    public boolean isAround(Message message) {
        String beginning = facts.template().beginning();
        return !beginning.isEmpty() && message.text().startsWith(beginning);
    }
}
