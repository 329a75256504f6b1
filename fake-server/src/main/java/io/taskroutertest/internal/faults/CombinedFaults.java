package io.taskroutertest.internal.faults;

import io.taskroutertest.fault.FaultEffect;
import io.taskroutertest.internal.callback.delivery.InjectedFault;
import io.taskroutertest.internal.callback.http.HandlerAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several faults do to one callback together: delays add up, and the first that answers has answered. */
final class CombinedFaults {

    private final List<String> names = new ArrayList<>();
    private int copies = 1;
    private Duration sendingDelay = Duration.ZERO;
    private @Nullable Long place;
    private boolean unreachable;
    private @Nullable HandlerAnswer instead;
    private Duration answerDelay = Duration.ZERO;

    void add(ActiveFault fault) {
        names.add("'" + fault.fault().name() + "'");
        FaultEffect effect = fault.fault().effect();
        Duration delay = effect.delay() == null ? Duration.ZERO : effect.delay();
        switch (effect.kind()) {
            case ASSIGNMENT_SLOW, EVENT_SLOW -> answerDelay = answerDelay.plus(delay);
            case EVENT_DELAYED -> sendingDelay = sendingDelay.plus(delay);
            case ASSIGNMENT_UNREACHABLE, EVENT_UNREACHABLE -> unreachable = instead == null;
            case EVENT_DUPLICATED -> copies *= 2;
            case EVENT_DROPPED -> copies = 0;
            case EVENT_REORDERED -> place = fault.draw();
            default -> answer(effect);
        }
    }

    private void answer(FaultEffect effect) {
        if (instead == null && !unreachable) {
            instead = effect.status() == null
                    ? new HandlerAnswer(200, "application/json", effect.body() == null ? "" : effect.body())
                    : new HandlerAnswer(effect.status(), null, "");
        }
    }

    InjectedFault disturbance() {
        if (names.isEmpty()) {
            return InjectedFault.NONE;
        }
        String faults = (names.size() == 1 ? "fault " : "faults ") + String.join(", ", names);
        return new InjectedFault(faults, copies, sendingDelay, place, unreachable, instead, answerDelay);
    }
}
