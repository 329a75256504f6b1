package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.scenario.Scenario;
import io.taskroutertest.internal.scenario.Script;
import io.taskroutertest.internal.scenario.WorkerAct;
import io.taskroutertest.worker.Durations;

/** How the control API shows what is scripted: as it is sent. */
final class ScriptJson {

    private ScriptJson() {}

    static ObjectNode of(Scenario.Entry entry) {
        ObjectNode node = ControlJson.object().put("id", entry.id());
        if (entry instanceof Scenario.Entry.Always always) {
            always(node, always.script());
        } else if (entry instanceof Scenario.Entry.Once once) {
            once(node.put("once", ScriptWords.of(once.act().kind())), once);
        }
        return node;
    }

    private static void always(ObjectNode node, Script script) {
        node.put("always", ScriptWords.of(script.answer()));
        if (script.answer() == Script.Answer.ACCEPT || script.answer() == Script.Answer.REJECT) {
            node.set("after", durations(script.after()));
        }
        if (script.activity() != null) {
            node.put("activity", script.activity());
        }
        if (script.handling() != null) {
            node.set("handlesFor", durations(script.handling()));
        }
        if (script.wrapUp() != null) {
            node.set("wrapsUpFor", durations(script.wrapUp()));
        }
    }

    private static void once(ObjectNode node, Scenario.Entry.Once once) {
        WorkerAct act = once.act();
        node.put("at", once.at().toString());
        if (act.taskSid() != null) {
            node.put("task", act.taskSid());
        }
        if (act.activity() != null) {
            node.put("activity", act.activity().name());
        }
    }

    private static JsonNode durations(Durations durations) {
        if (durations instanceof Durations.Fixed fixed) {
            return JsonNodeFactory.instance.textNode(fixed.length().toString());
        }
        if (durations instanceof Durations.InTurn inTurn) {
            ArrayNode lengths = JsonNodeFactory.instance.arrayNode();
            inTurn.lengths().forEach(length -> lengths.add(length.toString()));
            return lengths;
        }
        ObjectNode node = ControlJson.object();
        if (durations instanceof Durations.Uniform uniform) {
            node.put("distribution", "uniform")
                    .put("least", uniform.least().toString())
                    .put("most", uniform.most().toString())
                    .put("seed", uniform.seed());
        } else if (durations instanceof Durations.Exponential exponential) {
            node.put("distribution", "exponential")
                    .put("mean", exponential.mean().toString())
                    .put("seed", exponential.seed());
        } else if (durations instanceof Durations.Lognormal lognormal) {
            node.put("distribution", "lognormal")
                    .put("mean", lognormal.mean().toString())
                    .put("standardDeviation", lognormal.standardDeviation().toString())
                    .put("seed", lognormal.seed());
        }
        return node;
    }
}
