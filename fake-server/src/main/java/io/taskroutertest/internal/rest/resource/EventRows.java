package io.taskroutertest.internal.rest.resource;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.rest.list.ListSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in the order of the log: their numbers are their places. */
record EventRows(List<LoggedEvent> events) implements ListSource<LoggedEvent> {

    @Override
    public String sid(LoggedEvent event) {
        return event.sid();
    }

    @Override
    public @Nullable Long ordinal(String sid) {
        for (LoggedEvent event : events) {
            if (event.sid().equals(sid)) {
                return event.number();
            }
        }
        return null;
    }

    @Override
    public Collection<LoggedEvent> all() {
        return events;
    }

    @Override
    public Collection<LoggedEvent> after(long number) {
        return events.subList(position(number + 1), events.size());
    }

    @Override
    public Collection<LoggedEvent> before(long number) {
        List<LoggedEvent> earlier = new ArrayList<>(events.subList(0, position(number)));
        Collections.reverse(earlier);
        return earlier;
    }

    /** Of the first event with that number or a higher one. */
    private int position(long number) {
        int low = 0;
        int high = events.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (events.get(middle).number() < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
