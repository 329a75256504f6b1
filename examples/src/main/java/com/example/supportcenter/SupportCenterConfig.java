package com.example.supportcenter;

/**
 * What the support center is configured with.
 *
 * @param callerId the number that a worker sees when a waiting caller is put through
 * @param availableActivitySid where a worker belongs who did not answer in time
 */
public record SupportCenterConfig(
        String accountSid,
        String authToken,
        String workspaceSid,
        String workflowSid,
        String availableActivitySid,
        String callerId) {}
