package io.taskroutertest.internal.rest;

import static io.taskroutertest.internal.rest.InstructionParameter.flag;
import static io.taskroutertest.internal.rest.InstructionParameter.number;
import static io.taskroutertest.internal.rest.InstructionParameter.seconds;
import static io.taskroutertest.internal.rest.InstructionParameter.sid;
import static io.taskroutertest.internal.rest.InstructionParameter.text;
import static io.taskroutertest.internal.rest.InstructionParameter.url;
import static io.taskroutertest.internal.rest.InstructionParameter.word;
import static io.taskroutertest.internal.rest.InstructionParameter.words;
import static io.taskroutertest.internal.rest.RestError.BAD_REQUEST;

import io.taskroutertest.internal.engine.model.Instruction;
import io.taskroutertest.internal.engine.model.Instruction.Kind;
import io.taskroutertest.internal.engine.model.SidKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The instructions of an assignment callback as the REST API takes them: the same keys in CamelCase and with the
 * instruction's name before them. Errors carry the code that the debugger shows for the callback (inferred).
 */
final class InstructionForm {

    private static final String[] CALL_EVENTS = {"initiated", "ringing", "answered", "completed"};
    private static final String[] CONFERENCE_EVENTS = {"start", "end", "join", "leave", "mute", "hold", "speaker"};
    private static final String[] RECORD = {"record-from-answer", "do-not-record"};
    private static final String[] REGIONS = {"us1", "us2", "ie1", "de1", "sg1", "br1", "au1", "jp1"};
    private static final int LEAST_PARTICIPANTS = 2;
    private static final int MOST_PARTICIPANTS = 250;

    private static final Map<Kind, List<InstructionParameter>> PARAMETERS = new EnumMap<>(Map.of(
            Kind.ACCEPT, List.of(),
            Kind.REJECT, List.of(sid("WorkerActivitySid", "activity_sid", 40100, SidKind.ACTIVITY)),
            Kind.DEQUEUE, dequeue(),
            Kind.CALL, call(),
            Kind.REDIRECT, redirect(),
            Kind.CONFERENCE, conference(),
            Kind.SUPERVISE, supervise()));

    private InstructionForm() {}

    /** @throws RestError 400 for a parameter that is missing or bad */
    static Instruction read(Kind kind, Parameters form) {
        Map<String, String> read = new HashMap<>();
        for (InstructionParameter parameter : PARAMETERS.getOrDefault(kind, List.of())) {
            String value = parameter.read(form, kind.word());
            if (value != null) {
                read.put(parameter.key(), value);
            }
        }
        return new Instruction(kind, read);
    }

    private static List<InstructionParameter> dequeue() {
        return List.of(
                sid("DequeuePostWorkActivitySid", "post_work_activity_sid", 40130, SidKind.ACTIVITY),
                text("DequeueFrom", "from", 40132),
                word("DequeueRecord", "record", RECORD),
                seconds("DequeueTimeout", "timeout"),
                text("DequeueTo", "to", 40131),
                url("DequeueStatusCallbackUrl", "status_callback_url", 40157),
                words("DequeueStatusCallbackEvent", "status_callback_events", 40134, CALL_EVENTS));
    }

    private static List<InstructionParameter> call() {
        return List.of(
                text("CallFrom", "from", 40111).needed(),
                word("CallRecord", "record", RECORD),
                seconds("CallTimeout", "timeout"),
                text("CallTo", "to", 40110),
                url("CallUrl", "url", 40112).needed(),
                url("CallStatusCallbackUrl", "status_callback_url", 40158),
                flag("CallAccept", "accept"));
    }

    private static List<InstructionParameter> redirect() {
        return List.of(
                sid("RedirectCallSid", "call_sid", 40121, SidKind.CALL).needed(),
                flag("RedirectAccept", "accept"),
                url("RedirectUrl", "url", 40120).needed());
    }

    private static List<InstructionParameter> supervise() {
        return List.of(
                word("SupervisorMode", "supervisor_mode", "monitor", "whisper", "barge"),
                text("Supervisor", "supervisor", 40147));
    }

    private static List<InstructionParameter> conference() {
        List<InstructionParameter> all = new ArrayList<>(List.of(
                text("To", "to", 40137),
                text("From", "from", 40138),
                url("StatusCallback", "status_callback", 40159),
                words("StatusCallbackEvent", "status_callback_event", BAD_REQUEST, CALL_EVENTS),
                seconds("Timeout", "timeout"),
                word("Beep", "beep", "true", "false", "onEnter", "onExit"),
                number("MaxParticipants", "max_participants", LEAST_PARTICIPANTS, MOST_PARTICIPANTS),
                words(
                        "ConferenceStatusCallbackEvent",
                        "conference_status_callback_event",
                        BAD_REQUEST,
                        CONFERENCE_EVENTS),
                word("ConferenceRecord", "conference_record", "true", "false", "record-from-start", "do-not-record"),
                word("ConferenceTrim", "conference_trim", "trim-silence", "do-not-trim"),
                word("RecordingChannels", "recording_channels", "mono", "dual"),
                word("Region", "region", REGIONS),
                word("JitterBufferSize", "jitter_buffer_size", "small", "medium", "large", "off"),
                text("SipAuthUsername", "sip_auth_username", BAD_REQUEST),
                text("SipAuthPassword", "sip_auth_password", BAD_REQUEST),
                sid("PostWorkActivitySid", "post_work_activity_sid", 40139, SidKind.ACTIVITY)));
        for (String name : Arrays.asList(
                "Record",
                "Muted",
                "StartConferenceOnEnter",
                "EndConferenceOnExit",
                "EndConferenceOnCustomerExit",
                "BeepOnCustomerEntrance",
                "EarlyMedia")) {
            all.add(flag(name, SnakeCase.of(name)));
        }
        for (String name : Arrays.asList(
                "WaitUrl",
                "ConferenceStatusCallback",
                "RecordingStatusCallback",
                "ConferenceRecordingStatusCallback")) {
            all.add(url(name, SnakeCase.of(name), BAD_REQUEST));
        }
        for (String name : Arrays.asList(
                "StatusCallbackMethod",
                "WaitMethod",
                "ConferenceStatusCallbackMethod",
                "RecordingStatusCallbackMethod",
                "ConferenceRecordingStatusCallbackMethod")) {
            all.add(word(name, SnakeCase.of(name), "GET", "POST"));
        }
        return List.copyOf(all);
    }
}
