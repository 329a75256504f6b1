package io.taskroutertest.internal.rest;

import static io.taskroutertest.internal.rest.Desk.refused;
import static io.taskroutertest.internal.rest.Desk.strictlyRefused;
import static io.taskroutertest.internal.rest.Desk.told;

import io.taskroutertest.internal.engine.catalogue.ListErrors;
import io.taskroutertest.internal.engine.catalogue.ParameterErrors;
import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import io.taskroutertest.internal.engine.catalogue.RequestAlerts;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.http.Credentials;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import io.taskroutertest.model.Leniency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Requests that are refused for what they are, not for what they are about. */
public final class RestProvocations {

    private static final String UNKNOWN = "/Workspaces/WS" + "f".repeat(32);

    private RestProvocations() {}

    public static List<Provocation> all() {
        List<Provocation> all = new ArrayList<>();
        all.addAll(ofRequests());
        all.addAll(ofParameters());
        all.addAll(ofLists());
        all.addAll(alerts());
        return all;
    }

    private static List<Provocation> ofRequests() {
        return List.of(
                refused(
                        RequestErrors.AUTHENTICATE,
                        "Authenticate",
                        desk -> desk.client.send("GET", desk.ws, "", "", new TreeMap<>(String.CASE_INSENSITIVE_ORDER))),
                refused(
                        RequestErrors.NOT_FOUND,
                        "The requested resource " + UNKNOWN + " was not found",
                        desk -> desk.client.get(UNKNOWN)),
                refused(
                        RequestErrors.METHOD_NOT_ALLOWED,
                        "Method not allowed",
                        desk -> desk.client.send("PUT", desk.ws, "", "", Client.with())),
                refused(
                        RequestErrors.PRECONDITION_FAILED,
                        "Precondition Failed",
                        desk -> desk.client.postIfMatch("99", desk.worker(), "FriendlyName", "Bob")),
                new Provocation(RequestErrors.TOO_MANY_REQUESTS, "Too Many Requests", RestProvocations::tooMany),
                new Provocation(
                        RequestErrors.TOO_MANY_REQUESTS,
                        "Too Many Requests",
                        () -> unserved(api -> api.tooManyRequests(1))),
                new Provocation(
                        RequestErrors.UNAVAILABLE, "Service unavailable", () -> unserved(api -> api.failure(503))),
                new Provocation(RequestErrors.INTERNAL, "Internal Server Error", RestProvocations::internal));
    }

    private static Said unserved(Function<TaskRouterApi, RestResponse> answer) {
        TaskRouterApi api = new TaskRouterApi(
                Client.lenient().engine, new Credentials(null, null, Client.ACCOUNT, "derived token"));
        RestResponse response = answer.apply(api);
        var json = Contract.read(response.body());
        return new Said(
                response.status(), json.get("code").asInt(), json.get("message").asText());
    }

    private static Said tooMany() {
        Client client = Client.rateLimited(1, 1);
        client.get("/Workspaces").isOk();
        Reply reply = client.get("/Workspaces");
        return new Said(reply.status(), reply.json().get("code").asInt(), reply.text("message"));
    }

    private static Said internal() {
        TaskRouterApi api = new TaskRouterApi(
                Client.lenient().engine, new Credentials(null, null, Client.ACCOUNT, "derived token"));
        RestResponse response = api.handle(
                new RestRequest("POST", "/v1/Workspaces", "", Client.with(), null, Client.BASE, "127.0.0.1"));
        var json = Contract.read(response.body());
        return new Said(
                response.status(), json.get("code").asInt(), json.get("message").asText());
    }

    private static List<Provocation> ofParameters() {
        String form = "; parameters are sent as application/x-www-form-urlencoded in UTF-8";
        String date = "; it must be an ISO 8601 date and time such as 2026-01-01T00:00:00Z";
        return List.of(
                refused(
                        ParameterErrors.BAD_ESCAPE,
                        "'%zz' in FriendlyName is no percent-encoding" + form,
                        desk -> desk.client.getRaw(desk.ws + "/Workers", "FriendlyName=%zz")),
                refused(
                        ParameterErrors.NOT_UTF8,
                        "'%FF' in FriendlyName is not UTF-8" + form,
                        desk -> desk.client.getRaw(desk.ws + "/Workers", "FriendlyName=%FF")),
                refused(
                        ParameterErrors.REQUIRED,
                        "FriendlyName field is required",
                        desk -> desk.client.post(desk.ws + "/Workers")),
                refused(
                        ParameterErrors.EMPTY,
                        "FriendlyName must not be empty",
                        desk -> desk.client.post(desk.worker(), "FriendlyName", "")),
                refused(
                        ParameterErrors.NUMBER,
                        "Priority is 'high'; it must be a whole number, at most 2147483647",
                        desk -> desk.client.post(desk.task(), "Priority", "high")),
                refused(
                        ParameterErrors.FLAG,
                        "MultiTaskEnabled is 'maybe'; allowed is true or false",
                        desk -> desk.client.post(desk.ws, "MultiTaskEnabled", "maybe")),
                refused(
                        ParameterErrors.SID,
                        "DefaultActivitySid is 'idle'; it must be a SID: WA and 32 hexadecimal digits",
                        desk -> desk.client.post(desk.ws, "DefaultActivitySid", "idle")),
                refused(
                        ParameterErrors.URL,
                        "EventCallbackUrl is 'x y'; it must be an absolute URL, or a path that begins with a slash",
                        desk -> desk.client.post(desk.ws, "EventCallbackUrl", "x y")),
                refused(
                        ParameterErrors.WORD,
                        "PrioritizeQueueOrder is 'random'; allowed is one of fifo, lifo",
                        desk -> desk.client.post(desk.ws, "PrioritizeQueueOrder", "random")),
                refused(
                        ParameterErrors.DATE,
                        "VirtualStartTime is 'now'" + date,
                        desk -> desk.client.post(desk.task(), "VirtualStartTime", "now")),
                refused(
                        ParameterErrors.DATE_WITH_REGION,
                        "StartDate is '2026-01-01T00:00Z[UTC]'" + date + ". A region in brackets is no part of it:"
                                + " give a time with an offset, ZonedDateTime.now(ZoneOffset.UTC)",
                        desk -> desk.client.get(desk.ws + "/Statistics", "StartDate", "2026-01-01T00:00Z[UTC]")),
                refused(
                        ParameterErrors.OBJECT,
                        "EvaluateWorkerAttributes is '[]'; it must be a JSON object",
                        desk -> desk.client.get(desk.ws + "/TaskQueues", "EvaluateWorkerAttributes", "[]")),
                refused(
                        ParameterErrors.EXPRESSION,
                        "TargetWorkersExpression is 'skill-level > 3': extraneous input 'evel' expecting OPERATOR",
                        desk -> desk.client.get(desk.ws + "/Workers", "TargetWorkersExpression", "skill-level > 3")),
                refused(
                        ParameterErrors.RANGE,
                        "Priority is -1; allowed is 0 to 2147483647",
                        desk -> desk.client.post(desk.task(), "Priority", "-1")),
                refused(
                        ParameterErrors.NAME_TOO_LONG,
                        "FriendlyName has 65 characters; at most 64 are allowed",
                        desk -> desk.client.post(desk.ws + "/Workers", "FriendlyName", "x".repeat(65))),
                refused(
                        ParameterErrors.ATTRIBUTES_TOO_LONG,
                        "Attributes has 4097 characters; at most 4096 are allowed",
                        desk -> desk.client.post(desk.task(), "Attributes", "x".repeat(4097))),
                refused(
                        ParameterErrors.ATTRIBUTES_BEYOND_LIMITS,
                        "Attributes cannot be read: a number has more than 400 places",
                        desk -> desk.client.post(desk.task(), "Attributes", "{\"a\":1e999999999}")),
                strictlyRefused(
                        Leniency.MALFORMED_ATTRIBUTES,
                        ParameterErrors.ATTRIBUTES_MALFORMED,
                        "Attributes must be a JSON object, but is: [1]",
                        desk -> desk.client.post(desk.task(), "Attributes", "[1]")));
    }

    private static List<Provocation> ofLists() {
        return List.of(
                refused(
                        ListErrors.PAGE_SIZE_TOO_LARGE,
                        "Page size too large",
                        desk -> desk.client.get(desk.ws + "/Workers", "PageSize", "1001")),
                refused(
                        ListErrors.PAGE_SIZE,
                        "PageSize is '0'; allowed is 1 to 1000",
                        desk -> desk.client.get(desk.ws + "/Workers", "PageSize", "0")),
                refused(
                        ListErrors.PAGE,
                        "Page is '-1'; it must be a whole number from 0 on",
                        desk -> desk.client.get(desk.ws + "/Workers", "Page", "-1")),
                refused(
                        ListErrors.ABSOLUTE_PAGING,
                        "Absolute Paging used when iterating TaskRouter resources",
                        desk -> desk.client.get(desk.ws + "/Workers", "Page", "2")),
                refused(
                        ListErrors.PAGE_TOKEN,
                        "Invalid PageToken",
                        desk -> desk.client.get(desk.ws + "/Workers", "PageToken", "garbage")),
                refused(
                        ListErrors.ORDERING,
                        "Ordering is 'Age:asc'; allowed is DateCreated or Priority or VirtualStartTime,"
                                + " followed by :asc or :desc",
                        desk -> desk.client.get(desk.ws + "/Tasks", "Ordering", "Age:asc")),
                refused(
                        ListErrors.ORDERING_BY_BOTH_DATES,
                        "Ordering is 'DateCreated:asc,VirtualStartTime:asc'; DateCreated and VirtualStartTime cannot"
                                + " be used together",
                        desk -> desk.client.get(
                                desk.ws + "/Tasks", "Ordering", "DateCreated:asc,VirtualStartTime:asc")),
                refused(
                        ListErrors.START_AFTER_END,
                        "StartDate 2025-12-31T00:00:00Z is after EndDate 2025-12-30T00:00:00Z",
                        desk -> desk.client.get(
                                desk.ws + "/Statistics",
                                "StartDate",
                                "2025-12-31T00:00:00Z",
                                "EndDate",
                                "2025-12-30T00:00:00Z")),
                refused(
                        ListErrors.START_IN_FUTURE,
                        "StartDate 2026-02-01T00:00:00Z is in the future; it is 2026-01-01T00:00:00Z now",
                        desk -> desk.client.get(desk.ws + "/Statistics", "StartDate", "2026-02-01T00:00:00Z")),
                refused(
                        ListErrors.MINUTES_WITH_DATES,
                        "Minutes must not be given together with EndDate",
                        desk -> desk.client.get(
                                desk.ws + "/Statistics", "Minutes", "5", "EndDate", "2025-12-30T00:00:00Z")),
                refused(
                        ListErrors.TOO_LONG_AGO,
                        "StartDate 2025-12-31T00:00:00Z asks for figures from 2025-12-31T00:00:00Z on; statistics reach"
                                + " back 30 days, to 2026-01-11T00:00:00Z",
                        desk -> {
                            desk.client.advance(Duration.ofDays(40));
                            return desk.client.get(desk.ws + "/Statistics", "StartDate", "2025-12-31T00:00:00Z");
                        }),
                refused(
                        ListErrors.STATISTICS_TASK_CHANNEL,
                        "TaskChannel is 'fax'; it must be the SID or the unique name of a task channel of workspace WS",
                        desk -> desk.client.get(desk.ws + "/Statistics", "TaskChannel", "fax")),
                refused(
                        ListErrors.SPLIT_BY_WAIT_TIME,
                        "SplitByWaitTime is '5,x'; it must be positive whole numbers of seconds separated by commas,"
                                + " such as 5,30",
                        desk -> desk.client.get(desk.ws + "/Statistics", "SplitByWaitTime", "5,x")),
                strictlyRefused(
                        Leniency.STATISTICS_ABOVE_100_WORKERS,
                        ListErrors.TOO_MANY_WORKERS,
                        "Statistics of workers and workflows are not accessible in a workspace with more than 100"
                                + " workers; this one has 101",
                        desk -> {
                            for (int i = 0; i < 100; i++) {
                                desk.client.worker(desk.ws, "w" + i, "{}");
                            }
                            return desk.client.get(desk.ws + "/Workers/Statistics");
                        }),
                strictlyRefused(
                        Leniency.BULK_STATISTICS_RATE, RequestErrors.TOO_MANY_REQUESTS, "Too Many Requests", desk -> {
                            for (int i = 0; i < 5; i++) {
                                bulk(desk, "{}");
                            }
                            return bulk(desk, "{}");
                        }),
                refused(
                        ListErrors.QUEUE_SIDS_REQUIRED,
                        "queueSids field is required: the body must be JSON such as {\"queueSids\":[\"WQ…\"]}",
                        desk -> bulk(desk, "{}")),
                refused(
                        ListErrors.QUEUE_SIDS_COUNT,
                        "queueSids has 51 elements; allowed is 1 to 50",
                        desk -> bulk(
                                desk, "{\"queueSids\":[" + String.join(",", Collections.nCopies(51, "\"WQ\"")) + "]}")),
                refused(
                        ListErrors.BODY_IS_NO_JSON,
                        "The body is no JSON, as queueSids needs it: Unexpected end-of-input: expected close marker for Object (start marker at"
                                + " line: 1, column: 1) (line 1, column 2)",
                        desk -> bulk(desk, "{")));
    }

    private static Reply bulk(Desk desk, String body) {
        return desk.client.send(
                "POST",
                desk.ws + "/TaskQueues/RealTimeStatistics",
                "",
                body,
                Client.with("Content-Type", "application/json"));
    }

    private static List<Provocation> alerts() {
        return List.of(
                told(
                        RequestAlerts.PATCH_ON_TASK,
                        "PATCH on a Task: TaskRouter answers 405 (20004); a Task is updated by POST",
                        desk -> desk.client.send("PATCH", desk.task(), "", "Priority=3", Client.with())),
                told(
                        RequestAlerts.RESERVATION_STATUS_ON_TASK,
                        "ReservationStatus=completed on a Task: TaskRouter ignores it; a Task has AssignmentStatus",
                        desk -> {
                            desk.client
                                    .post(desk.reservation(), "ReservationStatus", "accepted")
                                    .isOk();
                            desk.client
                                    .post(desk.task(), "ReservationStatus", "completed")
                                    .isOk();
                        }),
                told(
                        RequestAlerts.CALL_CONFERENCE,
                        "call=conference on a Reservation: TaskRouter ignores it; send Instruction=conference",
                        desk -> desk.client
                                .post(desk.reservation(), "call", "conference")
                                .isOk()),
                told(
                        RequestAlerts.REDIRECTED,
                        "ReservationStatus=redirected: TaskRouter answers 400 (20001); send Instruction=redirect",
                        desk -> desk.client
                                .post(
                                        desk.reservation(),
                                        "ReservationStatus",
                                        "redirected",
                                        "RedirectCallSid",
                                        "CA" + "0".repeat(32),
                                        "RedirectUrl",
                                        "http://example.com/")
                                .isOk()),
                told(
                        RequestAlerts.QUEUE_WITHOUT_TARGET,
                        "TaskQueueSid has no effect without RoutingTarget: the workflow decides about the queue",
                        desk -> desk.client.task(desk.ws, desk.ww, "TaskQueueSid", desk.wq)),
                told(
                        RequestAlerts.ACTIVITY_AVAILABLE,
                        "Available of activity Offline stays false: it never changes; make another activity",
                        desk -> desk.client
                                .post(desk.ws + "/Activities/" + desk.offline, "Available", "true")
                                .isOk()),
                told(
                        RequestAlerts.EVENTS_FILTER,
                        "EventsFilter names what no event is called: [task.lost]",
                        desk -> desk.client
                                .post(desk.ws, "EventsFilter", "task.lost")
                                .isOk()));
    }
}
