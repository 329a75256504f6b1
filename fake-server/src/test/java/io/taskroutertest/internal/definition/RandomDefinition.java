package io.taskroutertest.internal.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.command.NewWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A definition in JSON with anything in it that one may have, by a seed. */
public final class RandomDefinition {

    private static final List<String> WORDS = List.of(
            "Billing",
            "no",
            "12",
            "true",
            "~",
            "a: b",
            "# c",
            "'q'",
            "\"d\"",
            "- e",
            "Ünïcode",
            "😀 emoji",
            "two\nlines",
            "trailing ",
            "*x",
            "&y",
            "!z",
            "{f}",
            "[g]",
            "%h",
            "@i",
            "`j",
            "1.50",
            "2026-01-01",
            "0x1F",
            "=",
            "<<",
            "null",
            "a\tb",
            "-1",
            ".5",
            "Tier 2",
            "back\\slash",
            "\u0085nel",
            "?",
            "|",
            ">",
            "end:",
            "1_000",
            "+155",
            "y",
            "Off");

    private final Random random;
    private final List<String> activities = new ArrayList<>();
    private final List<String> queues = new ArrayList<>();
    private int named;

    public RandomDefinition(long seed) {
        random = new Random(seed);
    }

    public ObjectNode make() {
        ObjectNode top = object().put("workspace", name());
        maybeSid(top, "WS");
        maybe(() -> top.put("event_callback_url", "/events?x=" + random.nextInt(9)));
        maybe(() -> top.put("events_filter", "task.created, task.canceled"));
        maybe(() -> top.put("prioritize_queue_order", "LIFO"));
        activities.addAll(List.of("Offline", "Available", "Unavailable"));
        ObjectNode own = object();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            String name = name();
            activities.add(name);
            maybeSid(own.putObject(name).put("available", random.nextBoolean()), "WA");
        }
        if (random.nextInt(3) == 0) {
            String gone = activities.remove(random.nextInt(3));
            top.putArray("without_activities").add(gone);
            top.put("default_activity", pick(activities)).put("timeout_activity", pick(activities));
            if (random.nextBoolean()) {
                activities.add(gone);
                own.putObject(gone).put("available", !NewWorkspace.isAvailable(gone));
            }
        } else {
            maybe(() -> top.put("default_activity", pick(activities)));
            maybe(() -> top.put("timeout_activity", pick(activities)));
            maybe(() -> maybeSid(own.putObject("Available"), "WA"));
        }
        top.set("activities", own);
        ObjectNode channels = top.putObject("task_channels");
        maybe(() -> channels.putObject("callback").put("channel_optimized_routing", random.nextBoolean()));
        maybe(() -> maybeSid(channels.putObject("chat").put("friendly_name", name()), "TC"));
        ObjectNode taskQueues = top.putObject("task_queues");
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = name();
            queues.add(name);
            queue(taskQueues.putObject(name));
        }
        ObjectNode workflows = top.putObject("workflows");
        for (int i = queues.isEmpty() ? 0 : random.nextInt(3); i > 0; i--) {
            workflow(workflows.putObject(name()));
        }
        ObjectNode workers = top.putObject("workers");
        for (int i = random.nextInt(5); i > 0; i--) {
            worker(workers.putObject(name()), channels.has("callback"));
        }
        return top;
    }

    private void queue(ObjectNode queue) {
        maybe(() -> queue.put("target_workers", pick(List.of("", "1==1", "skills HAS \"no\"", "level > 1.50"))));
        maybe(() -> queue.put("task_order", "LIFO"));
        maybe(() -> queue.put("max_reserved_workers", 1 + random.nextInt(50)));
        maybe(() -> queue.put("reservation_activity", pick(activities)));
        maybe(() -> queue.put("assignment_activity", pick(activities)));
        maybeSid(queue, "WQ");
    }

    private void workflow(ObjectNode workflow) {
        maybe(() -> workflow.put("assignment_callback_url", "https://example.com/a?b=c#d"));
        maybe(() -> workflow.put("fallback_assignment_callback_url", "/fallback"));
        maybe(() -> workflow.put("task_reservation_timeout", 1 + random.nextInt(86_400)));
        maybe(() -> workflow.put("default_queue", pick(queues)));
        ArrayNode filters = workflow.putArray("filters");
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode filter = filters.addObject();
            maybe(() -> filter.put("name", pick(WORDS)));
            maybe(() -> filter.put("expression", "type == 'no' AND x != NULL"));
            ArrayNode targets = filter.putArray("targets");
            target(targets.addObject().put("queue", pick(queues)));
            for (int j = random.nextInt(3); j > 0; j--) {
                ObjectNode target = targets.addObject();
                maybe(() -> target.put("queue", pick(queues)));
                target(target);
            }
        }
        maybeSid(workflow, "WW");
    }

    private void target(ObjectNode target) {
        maybe(() -> target.put("expression", "task.language IN worker.languages"));
        maybe(() -> target.put("priority", random.nextInt(9)));
        maybe(() -> target.put("timeout", 1 + random.nextInt(9)));
        maybe(() -> target.put("order_by", "worker.level DESC"));
        maybe(() -> target.put("skip_if", "workers.available == 0"));
        maybe(() -> target.put(random.nextBoolean() ? "known_worker_sid" : "known_worker_friendly_name", "task.known"));
    }

    private void worker(ObjectNode worker, boolean callback) {
        maybe(() -> worker.put("activity", pick(activities)));
        switch (random.nextInt(4)) {
            case 0 -> worker.put("attributes", pick(List.of("{ \"a\":  1e3 }", "{broken", "[1]", "{\"a\":1,\"a\":2}")));
            case 1 -> worker.putObject("attributes").set("k", value(3));
            case 2 -> worker.putObject("attributes").set(pick(WORDS), value(3));
            default -> {
                // none
            }
        }
        ObjectNode channels = worker.putObject("channels");
        maybe(() -> channels.put("voice", random.nextInt(4)));
        maybe(() -> channels.putObject("chat")
                .put("available", random.nextBoolean())
                .put("capacity", 3));
        if (callback) {
            maybe(() -> channels.putObject("callback").put("available", false));
        }
        maybeSid(worker, "WK");
    }

    private JsonNode value(int depth) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> json.textNode(pick(WORDS));
            case 1 -> json.numberNode(random.nextInt());
            case 2 -> json.booleanNode(random.nextBoolean());
            case 3 -> json.nullNode();
            case 4 -> {
                ArrayNode array = json.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = json.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    object.set(pick(WORDS), value(depth - 1));
                }
                yield object;
            }
        };
    }

    private String name() {
        return pick(WORDS) + " " + ++named;
    }

    private void maybeSid(ObjectNode node, String prefix) {
        maybe(() -> node.put("sid", prefix + String.format("%032x", random.nextLong() & Long.MAX_VALUE)));
    }

    private void maybe(Runnable step) {
        if (random.nextBoolean()) {
            step.run();
        }
    }

    private <T> T pick(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
