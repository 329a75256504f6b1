package io.taskroutertest;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.twilio.exception.ApiException;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import io.taskroutertest.model.Alert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application that sends messages too, and swallows the error that it gets. */
class OtherProductsTest {

    private static final String WORDS = "was refused: the fake has no product of Twilio but TaskRouter";

    private final SupportDesk desk = new SupportDesk();
    private final FakeTaskRouter taskRouter = desk.taskRouter;

    @AfterEach
    void close() {
        desk.close();
    }

    private void sendMessage() {
        Message.creator(new PhoneNumber("+15550100"), new PhoneNumber("+15550101"), "hello")
                .create(taskRouter.client());
    }

    @Test
    void aMessageIsRefusedAndAnAlertTellsSo() {
        assertThatExceptionOfType(ApiException.class).isThrownBy(this::sendMessage);

        assertThat(taskRouter.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.NOT_FAKED);
            assertThat(alert.message())
                    .startsWith("POST https://api.twilio.com/2010-04-01/Accounts/" + taskRouter.accountSid()
                            + "/Messages.json " + WORDS);
        });
        assertThat(taskRouter.alerts().unexpected()).isEmpty();
    }

    @Test
    void itIsInTheTimelineAndAmongTheRefusedRequests() {
        assertThatExceptionOfType(ApiException.class).isThrownBy(this::sendMessage);

        assertThat(taskRouter.view().timeline()).contains("! alert").contains(WORDS);
        assertThat(taskRouter.view().refusedRequests())
                .as("with each attempt of the SDK")
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.path())
                        .startsWith("api.twilio.com/2010-04-01/Accounts/")
                        .endsWith("/Messages.json"));
    }

    @Test
    void aRequestThatIsStubbedRaisesNoAlert() {
        taskRouter
                .wireMock()
                .stubFor(post(urlPathMatching("/2010-04-01/.*/Messages.json")).willReturn(okJson("{}")));
        sendMessage();

        assertThat(taskRouter.alerts()).isEmpty();
        assertThat(taskRouter.view().refusedRequests()).isEmpty();
    }

    @Test
    void aFakeWithoutAWorkspaceTellsOfItToo() {
        try (FakeTaskRouter empty = FakeTaskRouter.start()) {
            assertThatExceptionOfType(ApiException.class)
                    .isThrownBy(
                            () -> Message.creator(new PhoneNumber("+15550100"), new PhoneNumber("+15550101"), "hello")
                                    .create(empty.client()));

            assertThat(empty.alerts())
                    .extracting(Alert::message)
                    .singleElement()
                    .asString()
                    .contains(WORDS);
        }
    }
}
