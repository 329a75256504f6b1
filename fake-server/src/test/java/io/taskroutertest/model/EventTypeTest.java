package io.taskroutertest.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.log.DomainEvent;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void everyTypeThatTheLogWritesIsListed() throws ReflectiveOperationException {
        List<String> told = toldByTheLog();

        assertThat(told).contains("task.created", "reservation.timeout", "worker.activity.update");
        assertThat(EventType.ALL).containsAll(told);
    }

    @Test
    void everyConstantIsListedUnderItsOwnName() throws ReflectiveOperationException {
        List<String> constants = new ArrayList<>();
        for (Field field : EventType.class.getFields()) {
            if (field.getType() == String.class) {
                String type = (String) field.get(null);
                assertThat(type.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                        .isEqualTo(field.getName());
                constants.add(type);
            }
        }
        assertThat(EventType.ALL).containsExactlyInAnyOrderElementsOf(constants);
    }

    /** The kinds keep their names to themselves: an event of every kind would have to be made to ask for them. */
    private static List<String> toldByTheLog() throws ReflectiveOperationException {
        List<String> told = new ArrayList<>();
        for (Class<?> event : DomainEvent.class.getPermittedSubclasses()) {
            for (Class<?> nested : event.getDeclaredClasses()) {
                if (nested.isEnum()) {
                    Field type = nested.getDeclaredField("eventType");
                    type.setAccessible(true);
                    for (Object kind : nested.getEnumConstants()) {
                        if (type.get(kind) instanceof String name) {
                            told.add(name);
                        }
                    }
                }
            }
        }
        return told;
    }
}
