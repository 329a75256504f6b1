package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.catalogue.Printable;
import io.taskroutertest.internal.engine.log.AlertEvent;
import io.taskroutertest.internal.engine.log.CallEvent;
import io.taskroutertest.internal.engine.log.DomainEvent;
import io.taskroutertest.internal.engine.log.LoggedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** The log as a story: a line for each event, with the time since the start, its type and what happened. */
public final class TimelineText {

    static final String ALERT = "! alert";

    private static final int TYPE_WIDTH = 24;

    private final Instant start;
    private final EventSentences story = new EventSentences();
    private final StringBuilder text = new StringBuilder();

    private TimelineText(Instant start) {
        this.start = start;
    }

    /** @param start what the times of the lines count from */
    public static String of(List<LoggedEvent> log, Instant start) {
        TimelineText timeline = new TimelineText(start);
        log.forEach(timeline::add);
        return timeline.text.toString();
    }

    private void add(LoggedEvent logged) {
        DomainEvent event = logged.event();
        String words = story.of(event);
        if (words != null) {
            text.append(time(logged.at()))
                    .append("  ")
                    .append(padded(label(event)))
                    .append(' ')
                    .append(Printable.of(words))
                    .append('\n');
        }
    }

    /** The type that TaskRouter has for an event, or a word for what it tells nobody. */
    static String label(DomainEvent event) {
        String type = event.eventType();
        if (type != null) {
            return type;
        }
        if (event instanceof AlertEvent) {
            return ALERT;
        }
        return event instanceof CallEvent ? "phone" : "callback answered";
    }

    private static String padded(String label) {
        return label + " ".repeat(Math.max(0, TYPE_WIDTH - label.length()));
    }

    private String time(Instant at) {
        Duration since = Duration.between(start, at);
        return String.format(
                Locale.ROOT,
                "%d:%02d:%02d.%03d",
                since.toHours(),
                since.toMinutesPart(),
                since.toSecondsPart(),
                since.toMillisPart());
    }
}
