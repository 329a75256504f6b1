package io.taskroutertest.internal.rest;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A good value for each parameter of a reservation, and the requests in which each of them has a meaning. */
final class InstructionSamples {

    private InstructionSamples() {}

    static void addTo(Map<String, String> samples, String activity, String url) {
        samples.putAll(Map.ofEntries(
                entry("WorkerActivitySid", activity),
                entry("DequeuePostWorkActivitySid", activity),
                entry("PostWorkActivitySid", activity),
                entry("DequeueFrom", "+15005550006"),
                entry("DequeueTo", "+15005550007"),
                entry("DequeueRecord", "record-from-answer"),
                entry("DequeueTimeout", "60"),
                entry("DequeueStatusCallbackUrl", url),
                entry("DequeueStatusCallbackEvent", "initiated,completed"),
                entry("CallFrom", "+15005550006"),
                entry("CallTo", "+15005550007"),
                entry("CallRecord", "do-not-record"),
                entry("CallTimeout", "60"),
                entry("CallUrl", url),
                entry("CallStatusCallbackUrl", url),
                entry("CallAccept", "true"),
                entry("RedirectCallSid", "CA" + "a".repeat(32)),
                entry("RedirectAccept", "true"),
                entry("RedirectUrl", url),
                entry("To", "+15005550007"),
                entry("From", "+15005550006"),
                entry("StatusCallback", url),
                entry("StatusCallbackMethod", "POST"),
                entry("StatusCallbackEvent", "ringing"),
                entry("Record", "true"),
                entry("Muted", "false"),
                entry("Beep", "onEnter"),
                entry("StartConferenceOnEnter", "true"),
                entry("EndConferenceOnExit", "true"),
                entry("EndConferenceOnCustomerExit", "true"),
                entry("BeepOnCustomerEntrance", "true"),
                entry("WaitUrl", url),
                entry("WaitMethod", "GET"),
                entry("EarlyMedia", "true"),
                entry("MaxParticipants", "10"),
                entry("ConferenceStatusCallback", url),
                entry("ConferenceStatusCallbackMethod", "POST"),
                entry("ConferenceStatusCallbackEvent", "start,end"),
                entry("ConferenceRecord", "true"),
                entry("ConferenceTrim", "trim-silence"),
                entry("RecordingChannels", "dual"),
                entry("RecordingStatusCallback", url),
                entry("RecordingStatusCallbackMethod", "POST"),
                entry("ConferenceRecordingStatusCallback", url),
                entry("ConferenceRecordingStatusCallbackMethod", "POST"),
                entry("Region", "us1"),
                entry("SipAuthUsername", "alice"),
                entry("SipAuthPassword", "secret"),
                entry("SupervisorMode", "whisper"),
                entry("Supervisor", "+15005550008"),
                entry("JitterBufferSize", "small")));
    }

    static List<Map<String, String>> requests(List<String> names, Map<String, String> samples) {
        List<Map<String, String>> requests = new ArrayList<>();
        requests.add(Map.of("ReservationStatus", "accepted"));
        Map<String, String> rejection = new LinkedHashMap<>();
        rejection.put("ReservationStatus", "rejected");
        rejection.put("WorkerActivitySid", samples.get("WorkerActivitySid"));
        requests.add(rejection);
        for (String instruction : List.of("dequeue", "call", "redirect", "conference", "supervise")) {
            Map<String, String> request = new LinkedHashMap<>();
            request.put("Instruction", instruction);
            for (String name : names) {
                if (instructionOf(name).equals(instruction)) {
                    request.put(name, samples.get(name));
                }
            }
            if (request.size() > 1) {
                requests.add(request);
            }
        }
        return requests;
    }

    /** The parameters of a conference are those without another instruction's name before them. */
    private static String instructionOf(String name) {
        for (String instruction : List.of("Dequeue", "Call", "Redirect", "Supervis")) {
            if (name.startsWith(instruction)) {
                return instruction.equals("Supervis") ? "supervise" : instruction.toLowerCase(Locale.ROOT);
            }
        }
        boolean isAnswer =
                List.of("ReservationStatus", "WorkerActivitySid", "Instruction").contains(name);
        return isAnswer ? "" : "conference";
    }
}
