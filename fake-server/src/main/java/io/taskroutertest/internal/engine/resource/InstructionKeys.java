package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.internal.engine.catalogue.Code;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.resource.InstructionKey.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each instruction may say. Names and codes are those of the pages on assignment callbacks, reservations and error
 * codes; the options of a conference are those of the Participant API. Callbacks and REST write and check them each in
 * their own way.
 */
public final class InstructionKeys {

    private static final Content TEXT = new InstructionKey.Text();
    private static final Content URL = new InstructionKey.Url();
    private static final Content ACTIVITY = new InstructionKey.Sid(SidKind.ACTIVITY);
    private static final Content CALL = new InstructionKey.Sid(SidKind.CALL);
    private static final Content RINGING_SECONDS = new InstructionKey.Range(1, 999);
    private static final Content FLAG = word("true", "false");
    private static final Content METHOD = word("GET", "POST");
    private static final Content RECORD = word("record-from-answer", "do-not-record");
    private static final Content CALL_STAGES =
            new InstructionKey.Words(List.of("initiated", "ringing", "answered", "completed"));
    private static final Content CONFERENCE_STAGES =
            new InstructionKey.Words(List.of("start", "end", "join", "leave", "mute", "hold", "speaker"));

    private static final Map<Kind, List<InstructionKey>> KEYS = Map.of(
            Kind.ACCEPT, List.of(),
            Kind.REJECT, List.of(coded("activity_sid", Code.REJECT_ACTIVITY, ACTIVITY)),
            Kind.DEQUEUE, dequeue(),
            Kind.CALL, call(),
            Kind.REDIRECT, redirect(),
            Kind.CONFERENCE, conference(),
            Kind.SUPERVISE, supervise());

    private InstructionKeys() {}

    public static List<InstructionKey> of(Kind kind) {
        return KEYS.getOrDefault(kind, List.of());
    }

    /** What Twilio's debugger shows for a bad value under that name; null where it has no code of its own. */
    public static @Nullable Code code(Kind kind, String name) {
        for (InstructionKey key : of(kind)) {
            if (key.name().equals(name)) {
                return key.code();
            }
        }
        return null;
    }

    private static List<InstructionKey> dequeue() {
        return List.of(
                coded("to", Code.DEQUEUE_TO, TEXT),
                coded("from", Code.DEQUEUE_FROM, TEXT),
                coded("post_work_activity_sid", Code.DEQUEUE_ACTIVITY, ACTIVITY),
                plain("record", RECORD),
                plain("timeout", RINGING_SECONDS),
                coded("status_callback_url", Code.DEQUEUE_STATUS_CALLBACK, URL),
                coded("status_callback_events", Code.DEQUEUE_STATUS_EVENTS, CALL_STAGES));
    }

    private static List<InstructionKey> call() {
        return List.of(
                coded("to", Code.CALL_TO, TEXT),
                required("from", Code.CALL_FROM, TEXT),
                required("url", Code.CALL_URL, URL),
                plain("accept", FLAG),
                plain("record", RECORD),
                plain("timeout", RINGING_SECONDS),
                coded("status_callback_url", Code.CALL_STATUS_CALLBACK, URL));
    }

    private static List<InstructionKey> redirect() {
        return List.of(
                required("call_sid", Code.REDIRECT_CALL, CALL),
                required("url", Code.REDIRECT_URL, URL),
                plain("accept", FLAG));
    }

    private static List<InstructionKey> conference() {
        return List.of(
                coded("to", Code.CONFERENCE_TO, TEXT),
                coded("from", Code.CONFERENCE_FROM, TEXT),
                coded("post_work_activity_sid", Code.CONFERENCE_ACTIVITY, ACTIVITY),
                coded("status_callback", Code.CONFERENCE_STATUS_CALLBACK, URL),
                plain("timeout", RINGING_SECONDS),
                plain("status_callback_method", METHOD),
                plain("status_callback_event", CALL_STAGES),
                plain("record", FLAG),
                plain("muted", FLAG),
                plain("beep", word("true", "false", "onEnter", "onExit")),
                plain("start_conference_on_enter", FLAG),
                plain("end_conference_on_exit", FLAG),
                plain("end_conference_on_customer_exit", FLAG),
                plain("beep_on_customer_entrance", FLAG),
                plain("wait_url", URL),
                plain("wait_method", METHOD),
                plain("early_media", FLAG),
                plain("max_participants", new InstructionKey.Range(2, 250)),
                plain("conference_status_callback", URL),
                plain("conference_status_callback_method", METHOD),
                plain("conference_status_callback_event", CONFERENCE_STAGES),
                plain("conference_record", word("true", "false", "record-from-start", "do-not-record")),
                plain("conference_trim", word("trim-silence", "do-not-trim")),
                plain("recording_channels", word("mono", "dual")),
                plain("recording_status_callback", URL),
                plain("recording_status_callback_method", METHOD),
                plain("conference_recording_status_callback", URL),
                plain("conference_recording_status_callback_method", METHOD),
                plain("region", word("us1", "us2", "ie1", "de1", "sg1", "br1", "au1", "jp1")),
                plain("sip_auth_username", TEXT),
                plain("sip_auth_password", TEXT),
                plain("jitter_buffer_size", word("small", "medium", "large", "off")));
    }

    private static List<InstructionKey> supervise() {
        return List.of(
                plain("supervisor_mode", word("monitor", "whisper", "barge")),
                coded("supervisor", Code.SUPERVISOR, TEXT));
    }

    private static InstructionKey required(String name, Code code, Content content) {
        return new InstructionKey(name, true, code, content);
    }

    private static InstructionKey coded(String name, Code code, Content content) {
        return new InstructionKey(name, false, code, content);
    }

    private static InstructionKey plain(String name, Content content) {
        return new InstructionKey(name, false, null, content);
    }

    private static Content word(String... allowed) {
        return new InstructionKey.Word(List.of(allowed));
    }
}
