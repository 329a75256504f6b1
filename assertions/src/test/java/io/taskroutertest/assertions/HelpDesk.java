package io.taskroutertest.assertions;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import com.twilio.rest.taskrouter.v1.workspace.task.Reservation;
import io.taskroutertest.FakeTaskRouter;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import java.net.URI;

/** Alice serves Billing, Bob is a trainee whom no queue takes, and Everyone is served by Alice too. */
final class HelpDesk {

    static final String SETUP = """
            workspace: Help Desk
            workers:
              Alice: { activity: Available, attributes: { skills: [billing] } }
              Bob: { activity: Available, attributes: { trainee: true } }
              Carol: { activity: Offline, attributes: { skills: [billing] } }
            task_queues:
              Billing: { target_workers: 'skills HAS "billing"' }
              Trainees: { target_workers: 'trainee == true' }
              Nobody: { target_workers: 'skills HAS "law"' }
            workflows:
              Routing:
                assignment_callback_url: /assignment
                filters:
                  - name: Billing
                    expression: department == 'billing'
                    targets: [{ queue: Billing, priority: 5, timeout: 900 }, { queue: Trainees }]
                  - { name: Law, expression: department == 'law', targets: [{ queue: Nobody }] }
                default_queue: Billing
              Strict:
                filters:
                  - { name: Billing, expression: department == 'billing', targets: [{ queue: Billing }] }
            """;

    private HelpDesk() {}

    /** An application that leaves reservations to the workers, and takes every event. */
    static FakeTaskRouter start() {
        FakeTaskRouter taskRouter =
                FakeTaskRouter.builder().workspace("help-desk.yaml", SETUP).start();
        taskRouter.callbacks().answerAssignments(assignment -> AssignmentAnswer.nothing());
        taskRouter.callbacks().onEvents(event -> {});
        Workspace.updater(taskRouter.workspace().sid())
                .setEventCallbackUrl(URI.create("/events"))
                .update(taskRouter.client());
        return taskRouter;
    }

    static String task(FakeTaskRouter taskRouter, String attributes) {
        return Task.creator(taskRouter.workspace().sid())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Routing"))
                .setAttributes(attributes)
                .create(taskRouter.client())
                .getSid();
    }

    /** Whatever is being offered is accepted and done. */
    static void serve(FakeTaskRouter taskRouter) {
        ReservationView offer = taskRouter.view().reservations().stream()
                .filter(it -> it.status() == ReservationStatus.PENDING)
                .findFirst()
                .orElseThrow();
        for (Reservation.Status status :
                new Reservation.Status[] {Reservation.Status.ACCEPTED, Reservation.Status.COMPLETED}) {
            Reservation.updater(taskRouter.workspace().sid(), offer.taskSid(), offer.sid())
                    .setReservationStatus(status)
                    .update(taskRouter.client());
        }
    }
}
