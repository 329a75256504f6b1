package io.taskroutertest.internal.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.incident.event.IncidentEvent;
import io.taskroutertest.internal.incident.event.LogFormat;
import io.taskroutertest.internal.incident.export.ExportFormat;
import io.taskroutertest.internal.incident.export.FormatFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random histories of the fake, written as production records them and imported again. */
class RoundTripTest {

    private static final int HISTORIES = Integer.getInteger("taskrouter.incident.histories", 15);

    @ParameterizedTest
    @EnumSource
    void aHistoryExportedInAFormatIsImportedAsFarAsTheFormatCanSay(ExportFormat format) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<IncidentEvent> history = RandomLog.events(seed, 60);

            List<IncidentEvent> imported =
                    Imported.of(RandomLog.as(format, history)).events();

            assertThat(imported)
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(history.stream()
                            .map(event -> FormatFields.asReadFrom(logFormat(format), event))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatVersionsOrCausesPutInOrderIsInOrder(ExportFormat format) {
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<IncidentEvent> history = RandomLog.events(seed, 60);
            List<IncidentEvent> shuffled = new ArrayList<>(history);
            Collections.shuffle(shuffled, new Random(seed));

            List<IncidentEvent> imported =
                    Imported.of(RandomLog.as(format, shuffled)).events();

            Map<String, Integer> places = new HashMap<>();
            for (IncidentEvent event : imported) {
                places.put(event.sid(), places.size());
            }
            for (int i = 0; i < history.size(); i++) {
                IncidentEvent earlier = history.get(i);
                for (int j = i + 1; j < history.size() && history.get(j).at().equals(earlier.at()); j++) {
                    IncidentEvent later = history.get(j);
                    if (isDecided(earlier, later)) {
                        assertThat(places.get(earlier.sid()))
                                .as("seed %s: %s comes before %s", seed, earlier, later)
                                .isLessThan(places.get(later.sid()));
                    }
                }
            }
        }
    }

    /** Versions of one resource differ, or one event is the creation of what the other is about. */
    private static boolean isDecided(IncidentEvent earlier, IncidentEvent later) {
        boolean ofOneReservation =
                earlier.reservationSid() != null && earlier.reservationSid().equals(later.reservationSid());
        boolean ofOneTask = earlier.taskSid() != null && earlier.taskSid().equals(later.taskSid());
        boolean ofOneWorker = earlier.workerSid() != null && earlier.workerSid().equals(later.workerSid());
        return ofOneReservation
                || (ofOneTask && differ(earlier, later, "task_version"))
                || (ofOneWorker && differ(earlier, later, "worker_version"))
                || (ofOneTask && earlier.type().equals("task.created"))
                || (ofOneTask && later.type().equals("task.created"))
                || (ofOneWorker
                        && earlier.type().equals("reservation.timeout")
                        && later.subject().equals("worker"));
    }

    private static boolean differ(IncidentEvent one, IncidentEvent other, String version) {
        return !Objects.equals(one.number(version), other.number(version));
    }

    private static LogFormat logFormat(ExportFormat format) {
        return switch (format) {
            case forms -> LogFormat.FORM;
            case rest -> LogFormat.REST;
            case streams -> LogFormat.STREAMS;
        };
    }
}
