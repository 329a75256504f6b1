package io.taskroutertest.internal.control;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.assembly.FakeServer;
import io.taskroutertest.internal.engine.resource.Reservation;
import io.taskroutertest.internal.explain.CallbackFacts;
import io.taskroutertest.internal.explain.Candidate;
import io.taskroutertest.internal.explain.Causes;
import io.taskroutertest.internal.explain.DecidingComparison;
import io.taskroutertest.internal.explain.Explainer;
import io.taskroutertest.internal.explain.ExplanationText;
import io.taskroutertest.internal.explain.Reason;
import io.taskroutertest.internal.explain.ReasonText;
import io.taskroutertest.internal.explain.TaskDiagnosis;
import io.taskroutertest.internal.explain.ValueText;
import io.taskroutertest.internal.expression.Evaluation;
import io.taskroutertest.internal.json.Values;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET workspaces/{ws}/tasks/{wt}/explanation}: why a task is where it is, as data and in words. */
final class ExplanationRoutes {

    private static final Pattern PATH = Pattern.compile("workspaces/([^/]+)/tasks/([^/]+)/explanation");

    /** Those of a queue come all up to a bound, of the others the nearest ones. */
    private static final int MOST_MEMBERS = 100;

    private static final int MOST_OUTSIDERS = 10;

    static final String DESCRIBED = "workspaces/{ws}/tasks/{wt}/explanation";

    private final FakeServer server;

    ExplanationRoutes(FakeServer server) {
        this.server = server;
    }

    /** By verb what can be done at a path; nothing at one that is not this. */
    Map<String, Function<ControlBody, Object>> at(String path) {
        Matcher parts = PATH.matcher(path);
        return parts.matches() ? Map.of("GET", body -> answer(parts.group(1), parts.group(2))) : Map.of();
    }

    private ObjectNode answer(String workspaceSid, String taskSid) {
        CallbackFacts callbacks = server.callbackFacts();
        TaskDiagnosis explanation = server.engine().read(world -> Explainer.explain(world, taskSid, callbacks));
        if (explanation == null || !explanation.task().workspaceSid().equals(workspaceSid)) {
            throw new ControlBody.NotFound("There never was a task " + taskSid + " in a workspace " + workspaceSid);
        }
        return json(explanation);
    }

    private static ObjectNode json(TaskDiagnosis explanation) {
        ObjectNode node = ControlJson.object()
                .put("taskSid", explanation.task().sid())
                .put("status", explanation.task().status().toString())
                .put("deleted", explanation.deletion() != null)
                .put("now", explanation.now().toString())
                .put("moment", explanation.moment().toString())
                .put("workflow", explanation.workflow())
                .put("queue", explanation.queue())
                .put("targetWorkers", explanation.targetWorkers())
                .put("cause", Causes.of(explanation))
                .put("route", Causes.route(explanation));
        ArrayNode filters = node.putArray("filters");
        explanation.filters().forEach(filter -> add(filters.addObject(), filter));
        ArrayNode targets = node.putArray("targets");
        explanation.way().forEach(stop -> add(targets.addObject(), stop));
        TaskDiagnosis.Line line = explanation.line();
        if (line == null) {
            node.putNull("line");
        } else {
            node.putObject("line")
                    .put("channel", line.channel())
                    .put("order", line.order().name())
                    .put("place", line.place())
                    .put("length", line.length());
        }
        add(node, "workers", explanation.members(), MOST_MEMBERS);
        add(node, "otherWorkers", explanation.outsiders(), MOST_OUTSIDERS);
        ArrayNode offers = node.putArray("offers");
        explanation.offers().forEach(offer -> add(offers.addObject(), offer));
        ArrayNode alerts = node.putArray("alerts");
        explanation.alerts().forEach(alert -> alerts.add(alert.text()));
        return node.put("text", ExplanationText.of(explanation));
    }

    private static void add(ObjectNode node, TaskDiagnosis.FilterTrial filter) {
        node.put("name", filter.name())
                .put(
                        "expression",
                        filter.expression() == null ? null : filter.expression().text())
                .put("matched", filter.matched())
                .put("current", filter.current());
        add(node.putArray("clauses"), filter.findings());
    }

    private static void add(ObjectNode node, TaskDiagnosis.Stop stop) {
        node.put("filter", stop.filter())
                .put("number", stop.number())
                .put("queue", stop.queue())
                .put("entered", stop.entered().toString())
                .put("left", stop.left() == null ? null : stop.left().toString())
                .put("leaving", stop.leaving().name());
        add(node.putArray("skipIf"), stop.skip());
    }

    private static void add(ObjectNode node, String name, List<Candidate> candidates, int most) {
        ArrayNode workers = node.putArray(name);
        candidates.stream().limit(most).forEach(candidate -> {
            ObjectNode worker = workers.addObject()
                    .put("sid", candidate.sid())
                    .put("name", candidate.name())
                    .put("reason", ReasonText.of(candidate));
            ArrayNode reasons = worker.putArray("reasons");
            candidate.reasons().forEach(reason -> add(reasons.addObject(), reason));
        });
        node.put(name + "LeftOut", Math.max(0, candidates.size() - most));
    }

    private static void add(ObjectNode node, Reason reason) {
        node.put("kind", reason.getClass().getSimpleName());
        if (reason instanceof Reason.NotInQueue it) {
            add(node.putArray("clauses"), it.findings());
        } else if (reason instanceof Reason.NotWantedByTarget it) {
            add(node.putArray("clauses"), it.findings());
        } else if (reason instanceof Reason.InActivity it) {
            node.put("activity", it.activity());
        } else if (reason instanceof Reason.ChannelUnavailable it) {
            node.put("channel", it.channel());
        } else if (reason instanceof Reason.NoCapacity it) {
            node.put("channel", it.channel()).put("used", it.used()).put("configured", it.configured());
        }
    }

    private static void add(ArrayNode clauses, List<DecidingComparison> findings) {
        for (DecidingComparison finding : findings) {
            Evaluation.Clause clause = finding.clause();
            ObjectNode node = clauses.addObject()
                    .put("text", clause.comparison().text())
                    .put("left", clause.comparison().left().text());
            node.set("leftValue", Values.toJson(clause.left()));
            node.put("operator", clause.comparison().operator().symbol())
                    .put("right", clause.comparison().right().text());
            node.set("rightValue", Values.toJson(clause.right()));
            node.put("result", clause.holds()).put("hint", finding.hint()).put("words", ValueText.finding(finding));
        }
    }

    private static void add(ObjectNode node, Reservation offer) {
        node.put("sid", offer.sid())
                .put("worker", offer.workerName())
                .put("status", offer.status().toString())
                .put("created", offer.dateCreated().toString())
                .put("updated", offer.dateUpdated().toString())
                .put("deadline", offer.deadline().toString());
    }
}
