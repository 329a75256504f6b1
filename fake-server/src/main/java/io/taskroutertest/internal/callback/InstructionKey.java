package io.taskroutertest.internal.callback;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.engine.model.Instruction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A key of an instruction, and what is asked of its value. Names and codes are those of the pages on assignment
 * callbacks and error codes. Whether an activity exists is the engine's question.
 *
 * @param code what Twilio's debugger shows for a bad value, where it has a code of its own
 */
record InstructionKey(String name, Need need, @Nullable Integer code) {

    enum Need {
        /** Anything but a list or an object. */
        OPTIONAL,
        /** If it is there, it says something. */
        NOT_EMPTY,
        /** It is there and says something. */
        REQUIRED,
        /** If it is there, it is a string that says something. */
        STRING,
        /** If it is there, it lists stages of a call. */
        CALL_STAGES
    }

    private static final Set<String> CALL_STAGES = Set.of("initiated", "ringing", "answered", "completed");

    private static final Map<Instruction.Kind, List<InstructionKey>> KEYS = Map.of(
            Instruction.Kind.ACCEPT,
            List.of(),
            Instruction.Kind.REJECT,
            List.of(key("activity_sid", Need.OPTIONAL, 40100)),
            Instruction.Kind.DEQUEUE,
            List.of(
                    key("to", Need.NOT_EMPTY, 40131),
                    key("from", Need.NOT_EMPTY, 40132),
                    key("post_work_activity_sid", Need.OPTIONAL, 40130),
                    plain("record"),
                    plain("timeout"),
                    key("status_callback_url", Need.STRING, 40157),
                    key("status_callback_events", Need.CALL_STAGES, 40134)),
            Instruction.Kind.CALL,
            List.of(
                    key("to", Need.NOT_EMPTY, 40110),
                    key("from", Need.REQUIRED, 40111),
                    key("url", Need.REQUIRED, 40112),
                    plain("accept"),
                    plain("record"),
                    plain("timeout"),
                    key("status_callback_url", Need.STRING, 40158)),
            Instruction.Kind.REDIRECT,
            List.of(key("call_sid", Need.REQUIRED, 40121), key("url", Need.REQUIRED, 40120), plain("accept")),
            Instruction.Kind.CONFERENCE,
            Stream.concat(
                            Stream.of(
                                    key("to", Need.NOT_EMPTY, 40137),
                                    key("from", Need.NOT_EMPTY, 40138),
                                    key("post_work_activity_sid", Need.OPTIONAL, 40139),
                                    key("status_callback", Need.STRING, 40159)),
                            conferenceOptions())
                    .toList());

    static List<InstructionKey> of(Instruction.Kind kind) {
        return KEYS.getOrDefault(kind, List.of());
    }

    /** What is wrong with the value, or null. An absent value is null. */
    @Nullable String complaint(@Nullable JsonNode value) {
        if (value == null) {
            return need == Need.REQUIRED ? "it is required" : null;
        }
        if (value.isContainerNode()) {
            return "it takes a single value";
        }
        boolean empty = value.asText().isBlank();
        return switch (need) {
            case OPTIONAL -> null;
            case NOT_EMPTY, REQUIRED -> empty ? "it may not be empty" : null;
            case STRING -> empty || !value.isTextual() ? "it takes a string that is not empty" : null;
            case CALL_STAGES ->
                Arrays.stream(value.asText().split(",", -1)).map(String::strip).allMatch(CALL_STAGES::contains)
                        ? null
                        : "it lists any of initiated, ringing, answered and completed, with commas between";
        };
    }

    private static InstructionKey key(String name, Need need, int code) {
        return new InstructionKey(name, need, code);
    }

    private static InstructionKey plain(String name) {
        return new InstructionKey(name, Need.OPTIONAL, null);
    }

    /** As the Participant API has them. */
    private static Stream<InstructionKey> conferenceOptions() {
        return Stream.of(
                        "timeout",
                        "status_callback_method",
                        "status_callback_event",
                        "record",
                        "muted",
                        "beep",
                        "start_conference_on_enter",
                        "end_conference_on_exit",
                        "end_conference_on_customer_exit",
                        "beep_on_customer_entrance",
                        "wait_url",
                        "wait_method",
                        "early_media",
                        "max_participants",
                        "conference_status_callback",
                        "conference_status_callback_method",
                        "conference_status_callback_event",
                        "conference_record",
                        "conference_trim",
                        "recording_channels",
                        "recording_status_callback",
                        "recording_status_callback_method",
                        "conference_recording_status_callback",
                        "conference_recording_status_callback_method",
                        "region",
                        "sip_auth_username",
                        "sip_auth_password",
                        "jitter_buffer_size")
                .map(InstructionKey::plain);
    }
}
