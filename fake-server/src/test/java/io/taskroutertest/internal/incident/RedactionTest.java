package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.internal.expression.Scope;
import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.export.ExportFormat;
import io.taskroutertest.internal.json.AttributesJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Personal values become pseudonyms, and no expression says anything else than before. */
class RedactionTest {

    private static final String ATTRIBUTES = "{\"skills\":[\"billing\",\"alice-only\"],\"email\":\"alice@example.com\","
            + "\"contact_uri\":\"client:alice\",\"phone\":\"+49170555123\",\"level\":7,\"pin\":4711,\"city\":\"Berlin\","
            + "\"address\":{\"street\":\"Main Street 5\"}}";

    private static Imported redacted() {
        return Imported.of(
                RedactionChoice.ON,
                null,
                List.of(),
                ("EventType=worker.attributes.update&TimestampMs=1692816604478&Sid=EV1&WorkerSid=WK1&WorkerName=Alice+Smith"
                                + "&EventDescription=Worker+Alice+Smith+updated+attributes&WorkerAttributes="
                                + form(ATTRIBUTES)
                                + "\nEventType=task-queue.created&TimestampMs=1692816604479&Sid=EV2&TaskQueueSid=WQ1"
                                + "&TaskQueueName=Billing+Queue&TaskQueueTargetExpression="
                                + form("skills HAS 'billing' AND level > 5 AND city != 'Paris'")
                                + "\nEventType=task.canceled&TimestampMs=1692816604480&Sid=EV3&TaskSid=WT1"
                                + "&TaskCanceledReason=call+%2B49170555123+back&TaskAttributes="
                                + form("{\"from\":\"+49170555123\",\"city\":\"Berlin\"}"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String form(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void noPersonalValueIsInTheFile() {
        assertThat(redacted().text())
                .doesNotContain(
                        "alice", "Alice", "Smith", "example.com", "49170555123", "Berlin", "Main Street", "4711");
    }

    @Test
    void namesOfQueuesLiteralsOfExpressionsAndComparedNumbersStay() {
        assertThat(redacted().text())
                .contains("Billing Queue", "\\\"billing\\\"", "\\\"level\\\":7", "city != 'Paris'");
    }

    @Test
    void theSameValueIsTheSamePseudonymOfTheSameShape() {
        List<IncidentEvent> events = redacted().events();
        var worker = AttributesJson.parse(String.valueOf(events.get(0).text("worker_attributes")))
                .value();
        var task = AttributesJson.parse(String.valueOf(events.get(2).text("task_attributes")))
                .value();

        assertThat(task.members().get("from")).isEqualTo(worker.members().get("phone"));
        assertThat(task.members().get("city")).isEqualTo(worker.members().get("city"));
        assertThat(task.members().get("from").toString()).matches(".*\\+\\d{11}\\b.*");
    }

    @Test
    void aMixedLogHasTheSamePseudonymsInWhateverOrderItWasRecorded() {
        List<IncidentEvent> history = RandomLog.events(3, 60);
        byte[] forms = RandomLog.as(ExportFormat.forms, history);
        byte[] twice = (new String(forms, StandardCharsets.UTF_8) + new String(forms, StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Imported.of(RedactionChoice.ON, null, List.of(), twice).text())
                .isEqualTo(
                        Imported.of(RedactionChoice.ON, null, List.of(), forms).text());
    }

    @Test
    void eachExpressionOfALogSaysTheSameOfEachAttributesBeforeAndAfter() {
        for (int seed = 0; seed < 15; seed++) {
            byte[] log = RandomLog.as(ExportFormat.forms, RandomLog.events(seed, 60));
            List<IncidentEvent> before = Imported.of(log).events();
            List<IncidentEvent> after =
                    Imported.of(RedactionChoice.ON, null, List.of(), log).events();
            Set<String> expressions = new HashSet<>();
            before.forEach(event -> {
                String expression = event.text("task_queue_target_expression");
                if (expression != null) {
                    expressions.add(expression);
                }
            });
            Map<String, IncidentEvent> bySid = new HashMap<>();
            after.forEach(event -> bySid.put(event.sid(), event));
            for (IncidentEvent event : before) {
                IncidentEvent redacted = bySid.get(event.sid());
                for (String text : expressions) {
                    Expression expression = Expression.parse(text);
                    for (String field : List.of("worker_attributes", "task_attributes")) {
                        if (event.text(field) != null) {
                            assertThat(holds(expression, redacted, field))
                                    .as("seed %s: %s of %s, redacted %s", seed, text, event, redacted)
                                    .isEqualTo(holds(expression, event, field));
                        }
                    }
                }
            }
        }
    }

    private static boolean holds(Expression expression, IncidentEvent event, String field) {
        return expression.test(
                Scope.of(AttributesJson.parse(String.valueOf(event.text(field))).value()));
    }
}
