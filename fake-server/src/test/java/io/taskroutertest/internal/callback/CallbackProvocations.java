package io.taskroutertest.internal.callback;

import io.taskroutertest.internal.callback.Application.Response;
import io.taskroutertest.internal.callback.answer.AnswerJudgement;
import io.taskroutertest.internal.callback.answer.AnswerVerdict;
import io.taskroutertest.internal.callback.delivery.CallbackSettings;
import io.taskroutertest.internal.callback.http.CallbackReply;
import io.taskroutertest.internal.callback.http.CallbackTarget;
import io.taskroutertest.internal.callback.http.ReplyBody;
import io.taskroutertest.internal.engine.catalogue.AlertMessage;
import io.taskroutertest.internal.engine.catalogue.CallbackAlerts;
import io.taskroutertest.internal.engine.catalogue.Entry;
import io.taskroutertest.internal.engine.catalogue.Frames;
import io.taskroutertest.internal.engine.catalogue.Message;
import io.taskroutertest.internal.engine.catalogue.Provocation;
import io.taskroutertest.internal.engine.catalogue.Provocation.Said;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Answers of an application that are no good, and URLs to which nothing is sent. */
public final class CallbackProvocations {

    private static final String JSON = "application/json";
    private static final String REQUIRED_KEYS = "\"from\":\"+1\",\"url\":\"http://x/\"";

    private CallbackProvocations() {}

    public static List<Provocation> all() {
        List<Provocation> all = new ArrayList<>();
        all.addAll(ofAnswers());
        all.addAll(ofInstructions());
        all.addAll(ofUrls());
        all.addAll(ofConnections());
        all.addAll(frames());
        return all;
    }

    private static List<Provocation> ofAnswers() {
        String ignored = " instead of 'application/json', so that its instruction is ignored: {}";
        return List.of(
                answer(CallbackAlerts.STATUS, "it answered with status 500 instead of 200", 500, JSON, "{}"),
                new Provocation(
                        CallbackAlerts.STATUS_BECAUSE,
                        "it answered with status 503 instead of 200 (fault 'restart')",
                        () -> said(AnswerJudgement.of(
                                new CallbackReply.Answer(503, null, ReplyBody.of(""), "fault 'restart'")))),
                answer(CallbackAlerts.NO_CONTENT_TYPE, "its Content-Type is missing" + ignored, 200, null, "{}"),
                answer(
                        CallbackAlerts.CONTENT_TYPE,
                        "its Content-Type is 'text/html'" + ignored,
                        200,
                        "text/html",
                        "{}"),
                new Provocation(
                        CallbackAlerts.TOO_LONG,
                        "its answer is longer than 65536 bytes",
                        () -> judged(new ReplyBody("{}".getBytes(StandardCharsets.UTF_8), true))),
                new Provocation(
                        CallbackAlerts.NOT_UTF8,
                        "its answer is not UTF-8: \ufffd",
                        () -> judged(new ReplyBody(new byte[] {(byte) 0xff}, false))),
                json(
                        CallbackAlerts.NOT_JSON,
                        "its answer cannot be parsed as JSON, Unexpected end-of-input: expected close marker for Object (start marker at"
                                + " line: 1, column: 1) (line 1, column 2): {",
                        "{"),
                json(
                        CallbackAlerts.ESCAPED_JSON,
                        "its answer is JSON escaped as a string instead of an object: \"{}\"",
                        "\"{}\""),
                json(CallbackAlerts.NO_OBJECT, "its answer is no JSON object: [1]", "[1]"),
                json(CallbackAlerts.NO_INSTRUCTION, "its answer has no instruction: {\"a\":1}", "{\"a\":1}"));
    }

    private static List<Provocation> ofInstructions() {
        return List.of(
                json(
                        CallbackAlerts.INSTRUCTION,
                        "its instruction is 'hop'; allowed is accept, reject, dequeue, call, redirect or conference",
                        "{\"instruction\":\"hop\"}"),
                json(
                        CallbackAlerts.KEY_MISSING,
                        "its 'call' has from missing; it is required",
                        "{\"instruction\":\"call\",\"url\":\"http://x/\"}"),
                json(
                        CallbackAlerts.KEY_REQUIRED,
                        "its 'call' has from 'null'; it is required",
                        "{\"instruction\":\"call\",\"url\":\"http://x/\",\"from\":null}"),
                json(
                        CallbackAlerts.KEY_EMPTY,
                        "its 'dequeue' has to ''; it may not be empty",
                        "{\"instruction\":\"dequeue\",\"to\":\"\"}"),
                json(
                        CallbackAlerts.KEY_NO_STRING,
                        "its 'call' has status_callback_url '5'; it takes a string that is not empty",
                        "{\"instruction\":\"call\",\"status_callback_url\":5," + REQUIRED_KEYS + "}"),
                json(
                        CallbackAlerts.KEY_WORDS,
                        "its 'dequeue' has status_callback_events 'off'; it lists any of initiated, ringing, answered"
                                + " and completed, with commas between",
                        "{\"instruction\":\"dequeue\",\"status_callback_events\":\"off\"}"),
                json(
                        CallbackAlerts.KEY_NOT_SINGLE,
                        "its 'dequeue' has to '[]'; it takes a single value",
                        "{\"instruction\":\"dequeue\",\"to\":[]}"),
                json(
                        CallbackAlerts.CODELESS_KEY_NOT_SINGLE,
                        "its 'dequeue' has timeout '[]'; it takes a single value",
                        "{\"instruction\":\"dequeue\",\"timeout\":[]}"),
                json(
                        CallbackAlerts.VALUE_IGNORED,
                        "its 'dequeue' has timeout 'soon'; it takes a whole number from 1 to 999, and the default"
                                + " counts instead",
                        "{\"instruction\":\"dequeue\",\"timeout\":\"soon\"}"),
                json(
                        CallbackAlerts.UNKNOWN_KEY,
                        "its 'reject' has the key 'activitySid', which means nothing there; it takes activity_sid",
                        "{\"instruction\":\"reject\",\"activitySid\":\"WA\"}"),
                json(
                        CallbackAlerts.UNKNOWN_KEY_OF_NONE,
                        "its 'accept' has the key 'to', which means nothing there; it takes none",
                        "{\"instruction\":\"accept\",\"to\":\"Ana\"}"));
    }

    private static List<Provocation> ofUrls() {
        return List.of(
                url(
                        CallbackAlerts.URL_RELATIVE,
                        "the URL is relative, and no base URL was set for the application",
                        "/assignment"),
                url(CallbackAlerts.NO_URL, "it is no URL: Illegal character in path", "http://x/a b"),
                url(CallbackAlerts.URL_SCHEME, "its scheme is 'ftp'; allowed is http or https", "ftp://x/"),
                url(CallbackAlerts.URL_WITHOUT_HOST, "it names no host", "http:///x"),
                url(
                        CallbackAlerts.URL_OF_TWILIO,
                        "no test calls the real Twilio, and api.twilio.com belongs to it",
                        "https://api.twilio.com/"),
                new Provocation(
                        CallbackAlerts.WITHHELD,
                        "Callbacks to /assignment were not sent: the URL is relative, and the application's URL is unknown."
                                + " Call taskRouter.applicationUrl(…), answer them by a handler of"
                                + " taskRouter.callbacks(), or give an absolute URL",
                        () -> told("/assignment", null, virtual(), application -> {})),
                new Provocation(
                        CallbackAlerts.NEVER_SENT,
                        "The assignment callback to /assignment for reservation WR was never sent: the URL is relative,"
                                + " and the reservation ended before the application's URL was known. Call"
                                + " taskRouter.applicationUrl(…), or register a handler of taskRouter.callbacks(), before"
                                + " time moves",
                        CallbackProvocations::endedUnsent));
    }

    private static List<Provocation> ofConnections() {
        return List.of(
                new Provocation(
                        CallbackAlerts.OVERRIDES,
                        "Connection overrides of callback URL URL: 'rc=9' is ignored; allowed is a whole number from 0"
                                + " to 5",
                        () -> told("/fine#rc=9", null, virtual(), at("/fine", Response.json("{}")))),
                new Provocation(
                        CallbackAlerts.NO_ANSWER,
                        "Assignment callback URL for reservation WR: no answer within 100 ms; there is no fallback, so"
                                + " the reservation is canceled",
                        CallbackProvocations::noAnswer),
                new Provocation(
                        CallbackAlerts.NO_CONNECTION,
                        "Assignment callback URL for reservation WR: no connection (ConnectException to URL); there is no"
                                + " fallback, so the reservation is canceled",
                        () -> told(CallbackTestBase.deadUrl(), null, virtual(), application -> {})),
                new Provocation(
                        CallbackAlerts.BROKEN,
                        "Assignment callback URL for reservation WR: IOException: the connection was closed"
                                + " without an answer; there is no fallback, so the reservation is canceled",
                        CallbackProvocations::broken),
                new Provocation(
                        CallbackAlerts.NO_TIME_LEFT,
                        "Assignment callback URL for reservation WR: no time was left for it; there is no fallback, so"
                                + " the reservation is canceled",
                        () -> told("/", null, real(Duration.ofNanos(1)), application -> {})));
    }

    private static Said noAnswer() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try {
            Setting slow = application -> application.at("/slow", request -> {
                CallbackTestBase.await(over);
                return Response.json("{}");
            });
            return told("/slow#rt=100", null, real(CallbackTestBase.AMPLE), slow);
        } finally {
            over.countDown();
        }
    }

    /** The whole request is read: what is left of it would reset the connection, at whatever the client does then. */
    private static Said broken() throws Exception {
        try (HostileAnswersTest.Raw closing = new HostileAnswersTest.Raw(out -> {})) {
            return told(closing.url(), null, virtual(), application -> {});
        }
    }

    private static List<Provocation> frames() {
        String failed = "it answered with status 500 instead of 200";
        return List.of(
                new Provocation(
                        Frames.ASSIGNMENT,
                        "Assignment callback URL for reservation WR: its answer has no instruction: {\"a\":1}",
                        () -> told("/bad", null, virtual(), at("/bad", Response.json("{\"a\":1}")))),
                new Provocation(
                        Frames.NO_FALLBACK,
                        "Assignment callback URL for reservation WR: " + failed
                                + "; there is no fallback, so the reservation is canceled",
                        () -> told("/bad", null, virtual(), at("/bad", Response.status(500)))),
                new Provocation(
                        Frames.FALLBACK_IS_CALLED,
                        "Assignment callback URL for reservation WR: " + failed + "; its fallback is called",
                        () -> told("/bad", "/accepts", virtual(), application -> {
                            at("/bad", Response.status(500)).set(application);
                            at("/accepts", Response.json("{}")).set(application);
                        })),
                new Provocation(
                        Frames.FALLBACK,
                        "Fallback assignment callback URL2 for reservation WR: its answer has no instruction: {\"a\":1}",
                        () -> told("/bad", "/bad2", virtual(), application -> {
                            at("/bad", Response.status(500)).set(application);
                            at("/bad2", Response.json("{\"a\":1}")).set(application);
                        })),
                new Provocation(
                        Frames.FALLBACK_FAILED,
                        "Fallback assignment callback URL2 for reservation WR: " + failed
                                + "; URL failed before, so the reservation is canceled",
                        () -> told("/bad", "/bad2", virtual(), application -> {
                            at("/bad", Response.status(500)).set(application);
                            at("/bad2", Response.status(500)).set(application);
                        })),
                new Provocation(
                        Frames.ANSWERED,
                        "Assignment callback answered 'reject': activity_sid 'WA1' is no Activity of workspace WS",
                        () -> told(
                                "/rejects",
                                null,
                                virtual(),
                                at(
                                        "/rejects",
                                        Response.json("{\"instruction\":\"reject\",\"activity_sid\":\"WA1\"}")))),
                new Provocation(
                        Frames.EVENT,
                        "Event callback URL for task.created of WT: it answered with status 500 instead of 2xx",
                        CallbackProvocations::event));
    }

    private static Said event() throws Exception {
        try (Application application = new Application()) {
            application.at("/events", request -> Response.status(500));
            CallCenter center = new CallCenter()
                    .assigningAt(null, null)
                    .tellingEventsTo(application.url("/events"), "task.created");
            try (CallbackService callbacks = new CallbackService(center.engine, virtual())) {
                String task = center.task().sid();
                callbacks.settle();
                return named(last(center), application.url("/events"), "URL", task, "WT");
            }
        }
    }

    /** What an application is made to do. */
    private interface Setting {
        void set(Application application);
    }

    private static Setting at(String path, Response response) {
        return application -> application.at(path, request -> response);
    }

    /** The last alert after one reservation. A path is one of the application's, but for a lone one without it. */
    private static Said told(String url, String fallback, CallbackSettings settings, Setting setting) throws Exception {
        try (Application application = new Application()) {
            setting.set(application);
            boolean relative = url.equals("/assignment");
            String first = url.startsWith("/") && !relative ? application.url(url) : url;
            String second = fallback == null ? null : application.url(fallback);
            CallCenter center = CallCenter.assigningOnce(settings.virtualTime() ? null : InstantSource.system());
            center.assigningAt(first, second);
            try (CallbackService callbacks = new CallbackService(center.engine, settings)) {
                center.worker("Alice");
                center.task();
                callbacks.settle();
                callbacks.reportUnsent();
                String reservation = center.reservations().get(0).sid();
                Said said = last(center);
                return second == null
                        ? named(said, relative ? "\u0000" : first, "URL", reservation, "WR", center.workspace, "WS")
                        : named(said, second, "URL2", first, "URL", reservation, "WR");
            }
        }
    }

    private static Said endedUnsent() {
        CallCenter center = CallCenter.assigningOnce(null);
        center.assigningAt("/assignment", null);
        try (CallbackService callbacks = new CallbackService(center.engine, virtual())) {
            center.worker("Alice");
            center.task();
            callbacks.settle();
            center.engine.advanceTo(center.engine.now().plusSeconds(121));
            callbacks.baseUrl(URI.create("http://localhost:1"));
            callbacks.settle();
            return named(last(center), center.reservations().get(0).sid(), "WR");
        }
    }

    private static Said last(CallCenter center) {
        List<AlertMessage> alerts = center.alerts();
        return Said.of(alerts.get(alerts.size() - 1));
    }

    private static Said named(Said said, String... names) {
        String text = said.text();
        for (int i = 0; i < names.length; i += 2) {
            text = text.replace(names[i], names[i + 1]);
        }
        return new Said(said.status(), said.code(), text);
    }

    private static CallbackSettings virtual() {
        return CallbackSettings.inVirtualTime(account -> CallbackTestBase.TOKEN);
    }

    private static CallbackSettings real(Duration limit) {
        return CallbackSettings.inRealTime(account -> CallbackTestBase.TOKEN).withDeadlines(limit, limit, limit);
    }

    private static Provocation answer(Entry entry, String text, int status, String type, String body) {
        return new Provocation(
                entry,
                text,
                () -> said(AnswerJudgement.of(new CallbackReply.Answer(
                        status, type, new ReplyBody(body.getBytes(StandardCharsets.UTF_8), false)))));
    }

    private static Provocation json(Entry entry, String text, String body) {
        return answer(entry, text, 200, JSON, body);
    }

    private static Said judged(ReplyBody body) {
        return said(AnswerJudgement.of(new CallbackReply.Answer(200, JSON, body)));
    }

    private static Said said(AnswerVerdict verdict) {
        if (verdict instanceof AnswerVerdict.Failed failed) {
            return Said.of(failed.reason());
        }
        List<Message> remarks = verdict instanceof AnswerVerdict.CarryOut carryOut
                ? carryOut.remarks()
                : ((AnswerVerdict.GoOnWaiting) verdict).remarks();
        return Said.of(remarks.get(0));
    }

    private static Provocation url(Entry entry, String text, String url) {
        return new Provocation(entry, text, () -> {
            try {
                throw new AssertionError(CallbackTarget.of(url, (URI) null) + " is called");
            } catch (CallbackTarget.Refused refused) {
                return Said.of(refused.reason());
            }
        });
    }
}
