package io.taskroutertest.internal.engine.routing;

import java.util.Map;
import java.util.Set;

/** The workers whom a queue's expression matches now, whatever their activity. It is read under the engine's lock. */
public interface QueueMembership {

    /** Of a queue that is not there. */
    QueueMembership NOBODY = new QueueMembership() {
        @Override
        public Set<String> workerSids() {
            return Set.of();
        }

        @Override
        public Map<String, Integer> byActivity() {
            return Map.of();
        }
    };

    Set<String> workerSids();

    /** How many of them are in each activity, by its SID; activities in which nobody is are absent. */
    Map<String, Integer> byActivity();
}
