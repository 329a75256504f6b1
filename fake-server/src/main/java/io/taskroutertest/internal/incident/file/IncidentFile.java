package io.taskroutertest.internal.incident.file;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An incident that was read as far as its events, which are read each time that they are asked for: there may be
 * millions.
 *
 * @param name what messages call it
 * @param problems lines that cannot be read, each with file and line: everything else is used
 */
public record IncidentFile(
        String name, IncidentHeader header, List<DatedDefinition> definitions, List<String> problems, Events events) {

    public IncidentFile {
        definitions = List.copyOf(definitions);
        problems = List.copyOf(problems);
    }

    /** Hands out the events of an incident in order. */
    public interface Events {
        void forEach(Consumer<? super IncidentEvent> taker);
    }

    public List<IncidentEvent> eventList() {
        ArrayList<IncidentEvent> list = new ArrayList<>();
        events.forEach(list::add);
        return list;
    }
}
