package io.taskroutertest.assertions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.taskroutertest.TaskRouterView;
import io.taskroutertest.model.WorkflowView;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.assertj.core.util.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on a workflow: where it would send a task.
 *
 * @param <ORIGIN> the assertions from which the test came
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class NavigatedWorkflowAssert<ORIGIN>
        extends AbstractRoutingAssert<NavigatedWorkflowAssert<ORIGIN>, WorkflowView> {

    private static final JsonMapper JSON = new JsonMapper();

    private final ORIGIN origin;

    /** Selected from {@code origin}; {@code view} is what tries the filters. */
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
     * Selects the route of a task with these attributes, without making one: nothing is logged, and nobody is offered
     * anything.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing")
     *         .routes(Map.of("department", "billing")).byFilter("Billing").toQueue("Billing")
     *         .and().routes(Map.of("department", "bililng")).toQueue("Everyone");
     * assertThat(taskRouter).workflow("Routing").routes(Map.of("department", "Billing")).toQueue("Billing");
     * // fails: department is "Billing", which differs in upper and lower case
     * }</pre>
     *
     * @param attributes written as JSON by Jackson
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
     * Selects the route of a task with these attributes, as {@link #routes(Map)} does.
     *
     * <pre>{@code
     * assertThat(taskRouter).workflow("Routing").routes("{\\"tier\\":\\"3\\"}").byDefaultFilter();
     * assertThat(taskRouter).workflow("Routing").routes("{\\"tier\\":\\"3\\"}").byFilter("VIP");
     * // fails: tier is "3"
     * }</pre>
     *
     * @param attributes the text, which as in TaskRouter need not be JSON: then every key reads NULL
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
     * Selects TaskRouter's own statistics of the workflow: its figures of now, and those of all the time there was.
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

    /** Back to where the workflow was selected. */
    @CheckReturnValue
    public ORIGIN and() {
        return origin;
    }
}
