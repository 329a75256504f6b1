package io.taskroutertest.assertions;

import static io.taskroutertest.assertions.Failing.messageOf;
import static io.taskroutertest.assertions.TaskRouterAssertions.assertThat;
import static java.time.Duration.ofSeconds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import io.taskroutertest.FakeTaskRouter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever happens: where every task was accepted or canceled in the window in which it was created, service levels are what
 * TaskRouter's own statistics say of that window.
 */
class ServiceLevelRandomTest {

    private static final int HISTORIES = 5;
    private static final int STEPS = 70;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void serviceLevelsAreThoseOfTheStatisticsWhateverHappens() {
        for (int seed = 0; seed < HISTORIES; seed++) {
            try (FakeTaskRouter taskRouter = FakeTaskRouter.start()) {
                Random random = new Random(seed);
                BusyDesk desk = new BusyDesk(taskRouter, random);
                desk.work(STEPS);
                desk.cancelWhoWaits();
                try {
                    compareAll(taskRouter, desk, random);
                } catch (AssertionError failure) {
                    throw new AssertionError("Seed " + seed + ": " + failure.getMessage(), failure);
                }
            }
        }
    }

    private static void compareAll(FakeTaskRouter taskRouter, BusyDesk desk, Random random) {
        int compared = 0;
        int limit = 1 + random.nextInt(30);
        for (String channel : new String[] {"", "voice", "chat"}) {
            compared += compare(taskRouter, desk, "", limit, channel, level(taskRouter));
            for (String queue : desk.queues()) {
                String place = "/TaskQueues/" + desk.queueSid(queue);
                compared += compare(
                        taskRouter,
                        desk,
                        place,
                        limit,
                        channel,
                        level(taskRouter).ofQueue(queue));
            }
            for (String workflow : desk.workflows()) {
                String place = "/Workflows/" + desk.workflowSid(workflow);
                compared += compare(
                        taskRouter,
                        desk,
                        place,
                        limit,
                        channel,
                        level(taskRouter).ofWorkflow(workflow));
            }
        }
        assertThat(compared).as("selections with tasks").isGreaterThan(5);
    }

    private static NavigatedServiceLevelAssert<TaskRouterAssert> level(FakeTaskRouter taskRouter) {
        return assertThat(taskRouter).serviceLevel().countingTasksThatLeft(TasksThatLeft.LEFT_OUT);
    }

    /** @return how many selections there were to compare, 0 or 1 */
    private static int compare(
            FakeTaskRouter taskRouter,
            BusyDesk desk,
            String place,
            int limit,
            String channel,
            NavigatedServiceLevelAssert<TaskRouterAssert> ofThePlace) {
        var level = channel.isEmpty() ? ofThePlace : ofThePlace.ofChannel(channel);
        JsonNode figures = statistics(taskRouter, desk, place, limit, channel);
        int canceled = figures.get("tasks_canceled").intValue();
        int tasks = figures.get("reservations_accepted").intValue() + canceled;
        if (tasks == 0) {
            assertThat(messageOf(() -> level.hasAbandonmentOfAtMost(1))).contains("nothing is proven");
            return 0;
        }
        long longest = Math.max(
                figures.at("/wait_duration_until_accepted/max").longValue(),
                figures.at("/wait_duration_until_canceled/max").longValue());
        level.hasLongestWaitOfAtMost(ofSeconds(longest));
        if (longest > 0) {
            assertThat(messageOf(() -> level.hasLongestWaitOfAtMost(ofSeconds(longest - 1))))
                    .contains("the longest wait was " + longest + " s");
        }
        level.hasAbandonmentOfAtMost(share(canceled, tasks, RoundingMode.UP));
        if (canceled > 0) {
            assertThat(messageOf(() -> level.hasAbandonmentOfAtMost(share(canceled, tasks, RoundingMode.DOWN) - 0.001)))
                    .contains(canceled + " of " + tasks + " task");
        }
        int inTime = figures.at("/split_by_wait_time/" + limit + "/below/reservations_accepted")
                .intValue();
        level.hasShareAcceptedWithin(ofSeconds(limit), share(inTime, tasks, RoundingMode.DOWN));
        if (inTime < tasks) {
            assertThat(messageOf(() -> level.hasShareAcceptedWithin(
                            ofSeconds(limit), share(inTime, tasks, RoundingMode.UP) + 0.001)))
                    .contains(inTime + " of " + tasks + " task");
        }
        return 1;
    }

    private static double share(int part, int whole, RoundingMode rounding) {
        return BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), 3, rounding)
                .doubleValue();
    }

    private static JsonNode statistics(
            FakeTaskRouter taskRouter, BusyDesk desk, String place, int threshold, String channel) {
        Request request = new Request(
                HttpMethod.GET,
                "https://taskrouter.twilio.com/v1/Workspaces/" + desk.workspaceSid() + place + "/CumulativeStatistics");
        request.addQueryParam("StartDate", desk.start().toString());
        request.addQueryParam("EndDate", taskRouter.view().now().toString());
        request.addQueryParam("SplitByWaitTime", Integer.toString(threshold));
        if (!channel.isEmpty()) {
            request.addQueryParam("TaskChannel", channel);
        }
        try {
            return JSON.readTree(taskRouter.client().request(request).getContent());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
