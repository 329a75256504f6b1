package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {

    private final Client client = Client.lenient();

    private Reply create(String body) {
        return client.send("POST", "/Workspaces", "", body, Client.with());
    }

    @Test
    void formsAreReadAsUtf8WhateverThePlatform() {
        assertThat(create("FriendlyName=B%C3%BCro+%E2%82%AC").text("friendly_name"))
                .isEqualTo("Büro €");
        assertThat(create("FriendlyName=Büro").text("friendly_name")).isEqualTo("Büro");
    }

    @ParameterizedTest
    @CsvSource({"100%,%", "a%zz,%zz", "%4,%4", "%FF,%FF"})
    void badPercentEncodingIsRefusedByName(String value, String named) {
        create("FriendlyName=" + value).isRefused(400, 20001).says("'" + named + "' in FriendlyName");
    }

    @Test
    void unknownParametersAreIgnored() {
        create("FriendlyName=A&Nonsense=1").isOk();
    }

    @Test
    void ofAParameterSentTwiceTheLastValueCounts() {
        assertThat(create("FriendlyName=A&FriendlyName=B").text("friendly_name"))
                .isEqualTo("B");
    }

    @Test
    void anEmptyRequiredParameterIsAsIfMissing() {
        create("FriendlyName=").isRefused(400, 20001).says("FriendlyName field is required");
        create("").isRefused(400, 20001).says("FriendlyName field is required");
    }

    @Test
    void anEmptyNumberFlagWordOrSidIsRefusedByName() {
        create("FriendlyName=A&MultiTaskEnabled=").isRefused(400, 20001).says("MultiTaskEnabled must not be empty");
        create("FriendlyName=A&Template=").isRefused(400, 20001).says("Template must not be empty");
    }

    @Test
    void flagsAreTrueOrFalseInAnyCase() {
        assertThat(create("FriendlyName=A&MultiTaskEnabled=FALSE")
                        .json()
                        .get("multi_task_enabled")
                        .asBoolean())
                .isFalse();
        create("FriendlyName=A&MultiTaskEnabled=yes").isRefused(400, 20001).says("allowed is true or false");
    }

    @Test
    void aUrlMustBeAbsoluteOrBeginWithASlash() {
        create("FriendlyName=A&EventCallbackUrl=http%3A%2F%2Flocalhost%3A1%2Fevents%23rc%3D2")
                .isOk();
        create("FriendlyName=A&EventCallbackUrl=not+a+url")
                .isRefused(400, 20001)
                .says("EventCallbackUrl is 'not a url'");
    }

    @Test
    void aBodyThatIsNoFormHasNoParameters() {
        client.send(
                        "POST",
                        "/Workspaces",
                        "",
                        "{\"FriendlyName\":\"100%\"}",
                        Client.with("Content-Type", "application/json"))
                .isRefused(400, 20001)
                .says("FriendlyName field is required");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-01-01T03:04:05, 2025-01-01T03:04:05Z",
        "2025-01-01T03:04:05Z, 2025-01-01T03:04:05Z",
        "2025-01-01T03:04:05.678Z, 2025-01-01T03:04:05Z",
        "2025-01-01T03:04:05-05:00, 2025-01-01T08:04:05Z"
    })
    void aDateWithoutZoneIsUtc(String sent, String shown) {
        String workspace = client.workspace();
        String workflow = client.workflow(workspace);

        assertThat(client.post(workspace + "/Tasks", "WorkflowSid", workflow, "VirtualStartTime", sent)
                        .text("virtual_start_time"))
                .isEqualTo(shown);
    }

    @Test
    void whatIsNoDateIsRefusedByName() {
        client.post(client.workspace() + "/Tasks", "VirtualStartTime", "yesterday")
                .isRefused(400, 20001)
                .says("VirtualStartTime is 'yesterday'");
    }
}
