package com.example.desk;

import com.twilio.security.RequestValidator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Where TaskRouter calls the desk: for each assignment, and for each event. */
@RestController
@RequestMapping("/taskrouter")
class TaskRouterController {

    private final Desk desk;
    private final RequestValidator validator;

    TaskRouterController(Desk desk, RequestValidator validator) {
        this.desk = desk;
        this.validator = validator;
    }

    @PostMapping("/assignment")
    Map<String, String> assignment(
            @RequestParam Map<String, String> form,
            @RequestHeader("X-Twilio-Signature") String signature,
            HttpServletRequest request) {
        refuseForgery(form, signature, request);
        return Map.of("instruction", "accept");
    }

    @PostMapping("/events")
    void event(
            @RequestParam Map<String, String> form,
            @RequestHeader("X-Twilio-Signature") String signature,
            HttpServletRequest request) {
        refuseForgery(form, signature, request);
        if ("reservation.timeout".equals(form.get("EventType"))) {
            desk.keepAvailable(form.get("WorkerSid"));
        }
    }

    private void refuseForgery(Map<String, String> form, String signature, HttpServletRequest request) {
        if (!validator.validate(request.getRequestURL().toString(), form, signature)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "This request does not come from Twilio");
        }
    }
}
