package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.callback.http.EventRequest;
import io.taskroutertest.internal.engine.Scene;
import io.taskroutertest.internal.engine.command.UpdateTaskQueue;
import io.taskroutertest.internal.engine.log.EventProjection;
import io.taskroutertest.internal.engine.resource.TaskOrder;
import io.taskroutertest.internal.expression.Expression;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.TaskStatus;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of the types that were recorded on the real service has the recorded parameters, and no others. */
class RecordedEventFieldsTest {

    private static final Properties RECORDED = new Properties();
    private static List<Map<String, String>> sent = List.of();

    static Set<String> types() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                RecordedEventFieldsTest.class.getResourceAsStream("recorded-event-fields.properties"))) {
            RECORDED.load(in);
        }
        return new TreeSet<>(RECORDED.stringPropertyNames());
    }

    @BeforeAll
    static void everyRecordedTypeOccurs() {
        Scene scene = Scene.multitasking();
        String ws = scene.workspace();
        String queue = scene.queue("Two", "1==1", 2, TaskOrder.FIFO);
        scene.execute(new UpdateTaskQueue(ws, queue, null, Expression.parse("1==1 OR 2==2"), null, null, null, null));
        String workflow = scene.workflowTo(queue);
        String ana = scene.worker("Ana");
        scene.describeWorker(ana, "level", 1);
        scene.worker("Ben");
        String shared = scene.task(workflow).create();
        scene.describe(shared, "kind", "call");
        scene.set(scene.reservations(shared).get(0), ReservationStatus.REJECTED);
        scene.set(scene.reservations(shared).get(1), ReservationStatus.ACCEPTED);
        scene.set(shared, TaskStatus.WRAPPING);
        scene.set(shared, TaskStatus.COMPLETED, "done");
        String second = scene.task(workflow).create();
        scene.set(scene.reservations(second).get(0), ReservationStatus.ACCEPTED);
        scene.set(scene.reservations(second).get(0), ReservationStatus.WRAPPING);
        scene.set(scene.reservations(second).get(0), ReservationStatus.COMPLETED);
        scene.set(scene.task(workflow).create(), TaskStatus.CANCELED, "hangup");
        scene.task(workflow).create();
        scene.advance(120);
        sent = scene.log(0).stream()
                .map(EventProjection::of)
                .filter(Objects::nonNull)
                .map(EventRequest::parameters)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEventHasTheParametersThatWereRecorded(String type) {
        Set<String> required = new TreeSet<>();
        Set<String> allowed = new TreeSet<>();
        for (String name : RECORDED.getProperty(type).split(" ", -1)) {
            if (name.endsWith("?")) {
                allowed.add(name.substring(0, name.length() - 1));
            } else {
                required.add(name);
            }
        }
        allowed.addAll(required);
        List<Map<String, String>> ofType = sent.stream()
                .filter(event -> type.equals(event.get("EventType")))
                .toList();

        assertThat(ofType).as(type).isNotEmpty();
        assertThat(ofType).allSatisfy(event -> {
            assertThat(event.keySet()).containsAll(required);
            assertThat(allowed).containsAll(event.keySet());
        });
    }
}
