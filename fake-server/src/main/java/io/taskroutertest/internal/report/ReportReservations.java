package io.taskroutertest.internal.report;

import io.taskroutertest.internal.engine.log.LoggedEvent;
import io.taskroutertest.internal.engine.log.ReservationEvent;
import io.taskroutertest.internal.engine.resource.Reservation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was offered to whom, when it was accepted and wrapped up, and what became of it. */
final class ReportReservations {

    private static final class Course {
        private final Reservation made;
        private Reservation last;
        private @Nullable Instant accepted;
        private @Nullable Instant wrapping;
        private @Nullable Instant ended;

        Course(Reservation made) {
            this.made = made;
            this.last = made;
        }
    }

    private final ReportIndex index;
    private final Map<String, Course> courses = new LinkedHashMap<>();

    ReportReservations(ReportIndex index) {
        this.index = index;
    }

    void add(LoggedEvent logged) {
        if (logged.event() instanceof ReservationEvent event) {
            Reservation reservation = event.reservation();
            Course course = courses.computeIfAbsent(reservation.sid(), sid -> new Course(reservation));
            course.last = reservation;
            switch (event.kind()) {
                case ACCEPTED -> course.accepted = logged.at();
                case WRAPUP -> course.wrapping = logged.at();
                case REJECTED, TIMEOUT, CANCELED, RESCINDED, COMPLETED -> course.ended = logged.at();
                case CREATED, INSTRUCTED -> {}
            }
        }
    }

    /** Task, worker, queue, from, accepted, wrapping, to (each may be {@link ReportIndex#NONE}), status; and the SID. */
    List<Object[]> rows() {
        List<Object[]> rows = new ArrayList<>(courses.size());
        for (Course course : courses.values()) {
            Reservation made = course.made;
            rows.add(new Object[] {
                index.task(made.taskSid()),
                index.worker(made.workerSid()),
                made.taskQueueSid() == null ? ReportIndex.NONE : index.queue(made.taskQueueSid()),
                index.at(made.dateCreated()),
                index.at(course.accepted, ReportIndex.NONE),
                index.at(course.wrapping, ReportIndex.NONE),
                index.at(course.ended, ReportIndex.NONE),
                index.text(course.last.status().toString()),
                made.sid()
            });
        }
        return rows;
    }
}
