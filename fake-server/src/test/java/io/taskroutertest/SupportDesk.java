package io.taskroutertest;

import com.twilio.rest.taskrouter.v1.Workspace;
import com.twilio.rest.taskrouter.v1.workspace.Task;
import io.taskroutertest.callback.AssignmentAnswer;
import io.taskroutertest.fault.Fault;
import io.taskroutertest.model.Alert;
import io.taskroutertest.model.ReservationStatus;
import io.taskroutertest.model.ReservationView;
import io.taskroutertest.model.SentCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fake with one queue and one workflow whose callbacks have relative URLs. */
final class SupportDesk implements AutoCloseable {

    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final String DEFINITION = """
            workspace: Support Desk
            workers:
              Alice: { activity: Available, attributes: { team: red }, channels: { default: 1 } }
            task_queues:
              Everybody: { target_workers: '1==1' }
            workflows:
              Support:
                assignment_callback_url: /assignment
                fallback_assignment_callback_url: /fallback
                task_reservation_timeout: 120
                default_queue: Everybody
            """;

    final FakeTaskRouter taskRouter;

    SupportDesk() {
        this(AmpleTime.virtualClock());
    }

    SupportDesk(FakeTaskRouterBuilder builder) {
        taskRouter = builder.workspace("support desk", DEFINITION).start();
        taskRouter.callbacks().onEvents(event -> {});
        tellEvents();
    }

    /** Begins anew; the handlers stay. */
    void reset() {
        taskRouter.reset();
        tellEvents();
    }

    private void tellEvents() {
        // Not in the definition: nobody was there yet when the workspace was made.
        Workspace.updater(workspace()).setEventCallbackUrl("/events").update(taskRouter.client());
        taskRouter.settle(); // so that the first event a test's own handler gets is the test's
    }

    String workspace() {
        return taskRouter.workspace().sid();
    }

    Task task() {
        return task("{}");
    }

    Task task(String attributes) {
        return Task.creator(workspace())
                .setWorkflowSid(taskRouter.workspace().workflowSid("Support"))
                .setAttributes(attributes)
                .create(taskRouter.client());
    }

    SupportDesk answering(String url, AssignmentAnswer answer) {
        taskRouter.callbacks().answerAssignments(url, assignment -> answer);
        return this;
    }

    SupportDesk with(Fault fault) {
        taskRouter.settle();
        taskRouter.faults().add(fault);
        return this;
    }

    List<ReservationStatus> reservations() {
        return taskRouter.view().reservations().stream()
                .map(ReservationView::status)
                .toList();
    }

    List<Integer> codes() {
        return taskRouter.alerts().stream().map(Alert::code).toList();
    }

    String alerts() {
        return String.join(
                "\n", taskRouter.alerts().stream().map(Alert::message).toList());
    }

    /** How long after the start the first event of the type happened. */
    @Nullable Duration after(String type) {
        return taskRouter.view().events().stream()
                .filter(event -> event.type().equals(type))
                .findFirst()
                .map(event -> Duration.between(START, event.at()))
                .orElse(null);
    }

    /** Types of the event callbacks that satisfy the condition, in the order of sending. */
    List<String> told(Predicate<String> types) {
        return taskRouter.callbacks().sent().stream()
                .filter(callback -> callback.kind() == SentCallback.Kind.EVENT)
                .map(SentCallback::about)
                .filter(types)
                .toList();
    }

    @Override
    public void close() {
        taskRouter.close();
    }
}
