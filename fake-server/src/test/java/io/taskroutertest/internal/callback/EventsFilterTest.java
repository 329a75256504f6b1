package io.taskroutertest.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventsFilterTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void letsEverythingPassWhenThereIsNone(String none) {
        assertThat(EventsFilter.passes(none, "task.created")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"task.created", "a,task.created", "a, task.created ,b", "task.created,"})
    void letsPassWhatItLists(String filter) {
        assertThat(EventsFilter.passes(filter, "task.created")).isTrue();
    }

    @Test
    void comparesWholeTypes() {
        assertThat(EventsFilter.passes("task.createdx, xtask.created, task", "task.created"))
                .isFalse();
    }
}
