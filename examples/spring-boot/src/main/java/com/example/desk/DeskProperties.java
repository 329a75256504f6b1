package com.example.desk;

import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param availableActivitySid where a worker belongs who did not answer in time */
@ConfigurationProperties("desk")
public record DeskProperties(
        String accountSid, String authToken, String workspaceSid, String workflowSid, String availableActivitySid) {}
