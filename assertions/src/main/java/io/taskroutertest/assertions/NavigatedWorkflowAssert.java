package io.taskroutertest.assertions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskroutertest.model.TaskRouterView;
import io.taskroutertest.model.WorkflowView;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a workflow and the routes of tasks through it.
 *
 * @param <ORIGIN> the assertions from which the workflow was selected
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedWorkflowAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedWorkflowAssert<ORIGIN>, WorkflowView> {

    private static final JsonMapper JSON = new JsonMapper();

    private final ORIGIN origin;

    /** Creates assertions on a workflow of {@code view}, selected from {@code origin}. */
    protected NavigatedWorkflowAssert(@Nullable WorkflowView actual, ORIGIN origin, @Nullable TaskRouterView view) {
        super(actual, NavigatedWorkflowAssert.class, view);
        this.origin = origin;
    }

    @Override
    final String subject() {
        return Descriptions.workflow(actual);
    }

    @Override
    final String kind() {
        return "workflow";
    }

    @Override
    final String alternativeTo(List<?> values, boolean negated) {
        return "routes with the attributes of a task, and then toQueue or byFilter";
    }

    /**
     * Selects the route that a task with the given attributes would take, without creating the task: no event is
     * logged and no reservation is created.
     *
     * <p>Fails if the attributes cannot be written as JSON.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing")
     *         .routes(Map.of("department", "billing")).byFilter("Billing").toQueue("Billing")
     *         .and().routes(Map.of("department", "bililng")).toQueue("Everyone");
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "Billing")).toQueue("Billing");
     * // fails: department is "Billing", which differs in case
     * }</pre>
     *
     * @param attributes are written as JSON by Jackson
     */
    @CheckReturnValue
    public NavigatedRouteAssert<NavigatedWorkflowAssert<ORIGIN>> routes(Map<String, ?> attributes) {
        present();
        given("task attributes", attributes);
        try {
            return routes(JSON.writeValueAsString(attributes));
        } catch (JsonProcessingException e) {
            throw failure(ShouldBeValid.shouldBeAllowed(
                    evidence,
                    subject(),
                    "task attributes",
                    "be writable as JSON",
                    attributes + " (" + e.getOriginalMessage() + ")"));
        }
    }

    /**
     * Selects the route that a task with the given attributes would take, as {@link #routes(Map)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes("{\\"tier\\":\\"3\\"}").byDefaultFilter();
     * assertThat(taskRouter).workflow("Routing").routes("{\\"tier\\":\\"3\\"}").byFilter("VIP");
     * // fails: tier is "3"
     * }</pre>
     *
     * @param attributes a text; if it is not JSON, every key reads NULL as in TaskRouter
     */
    @CheckReturnValue
    public NavigatedRouteAssert<NavigatedWorkflowAssert<ORIGIN>> routes(String attributes) {
        present();
        given("task attributes", attributes);
        requireTaskRouter("to route " + Descriptions.shortened(attributes));
        return navigateTo(new NavigatedRouteAssert<>(
                evidence.route(actual, attributes),
                myself,
                view,
                Descriptions.workflow(actual) + " with " + Descriptions.shortened(attributes)));
    }

    /**
     * Selects the statistics that TaskRouter reports for the workflow: the current figures, and those of the last 30
     * days.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").statistics().hasFigure("tasks_timed_out_in_workflow", 1);
     * assertThat(taskRouter).workflow("Routing").statistics().hasFigure("tasks_timed_out_in_workflow", 2);
     * // fails: it is 1
     * }</pre>
     */
    @CheckReturnValue
    public NavigatedStatisticsAssert<NavigatedWorkflowAssert<ORIGIN>> statistics() {
        present();
        return statisticsOf(subject(), actual.sid());
    }

    /** Returns the assertions from which the workflow was selected. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
