package io.taskroutertest.internal.engine.world;

import io.taskroutertest.internal.engine.resource.PhoneBehaviour;
import io.taskroutertest.internal.engine.resource.PhoneCall;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the workers' phones will do, and the calls that go on. */
public final class WorkerPhones {

    private final Map<String, PhoneBehaviour> lasting = new HashMap<>();
    private final Map<String, Deque<PhoneBehaviour>> next = new HashMap<>();
    private final Map<String, PhoneCall> live = new HashMap<>();
    private final Map<String, Map<String, PhoneCall>> byTask = new HashMap<>();

    /** From now on, and whatever was said before is forgotten. */
    public void script(String workerSid, PhoneBehaviour behaviour) {
        lasting.put(workerSid, behaviour);
        next.remove(workerSid);
    }

    /** At the next call that nothing was said of yet. */
    public void scriptNext(String workerSid, PhoneBehaviour behaviour) {
        next.computeIfAbsent(workerSid, sid -> new ArrayDeque<>()).add(behaviour);
    }

    /** What the phone does now that it is called: what was said of this call alone is used up. */
    public PhoneBehaviour take(String workerSid) {
        Deque<PhoneBehaviour> queue = next.get(workerSid);
        PhoneBehaviour first = queue == null ? null : queue.poll();
        return first == null ? lasting.getOrDefault(workerSid, PhoneBehaviour.ANSWERS) : first;
    }

    /** A call as it is now; one that has ended is forgotten. */
    public void put(PhoneCall call) {
        if (call.status().isLive()) {
            live.put(call.sid(), call);
            byTask.computeIfAbsent(call.taskSid(), sid -> new LinkedHashMap<>()).put(call.sid(), call);
        } else {
            live.remove(call.sid());
            byTask.computeIfPresent(call.taskSid(), (sid, calls) -> {
                calls.remove(call.sid());
                return calls.isEmpty() ? null : calls;
            });
        }
    }

    public @Nullable PhoneCall find(String callSid) {
        return live.get(callSid);
    }

    /** Those that go on, in the order in which they were made. */
    public List<PhoneCall> ofTask(String taskSid) {
        Map<String, PhoneCall> calls = byTask.get(taskSid);
        return calls == null ? List.of() : List.copyOf(calls.values());
    }

    /** Those that go on, in no order. */
    public List<PhoneCall> live() {
        return List.copyOf(live.values());
    }

    void forgetTask(String taskSid) {
        Map<String, PhoneCall> calls = byTask.remove(taskSid);
        if (calls != null) {
            live.keySet().removeAll(calls.keySet());
        }
    }
}
