package io.taskroutertest.internal.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuthenticationTest {

    private static final String OTHER = "AC" + "1".repeat(32);
    private static final String API_KEY = "SK" + "2".repeat(32);

    private static Reply create(Client client, Map<String, String> headers) {
        return client.send("POST", "/Workspaces", "", "FriendlyName=Support", headers);
    }

    @Test
    void withoutConfigurationAnyAccountAndTokenWillDoAndOwnsWhatItCreates() {
        Reply created = create(Client.lenient(), Client.basic(OTHER, "anything"));

        assertThat(created.isOk().text("account_sid")).isEqualTo(OTHER);
    }

    @Test
    void anApiKeySpeaksForTheDefaultAccount() {
        Reply created = create(Client.lenient(), Client.basic(API_KEY, "secret"));

        assertThat(created.isOk().text("account_sid")).isEqualTo(Client.ACCOUNT);
    }

    @Test
    void withoutCredentialsNobodyIsLetIn() {
        Reply reply = create(Client.lenient(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

        reply.isRefused(401, 20003).says("Authenticate");
        assertThat(reply.headers()).containsKey("WWW-Authenticate");
    }

    @Test
    void aMalformedAccountOrAnEmptyTokenIsRefused() {
        create(Client.lenient(), Client.basic("me", "token")).isRefused(401, 20003);
        create(Client.lenient(), Client.basic(OTHER, "")).isRefused(401, 20003);
    }

    @Test
    void headersThatAreNoBasicAuthenticationAreRefused() {
        for (String header : new String[] {"Bearer abc", "Basic !!!", "Basic YWJj"}) {
            Map<String, String> headers = Client.with("Authorization", header);
            create(Client.lenient(), headers).isRefused(401, 20003);
        }
    }

    @Test
    void configuredCredentialsAreTheOnlyOnes() {
        Client client = Client.withCredentials(new Credentials(OTHER, "right", OTHER, "derived token"));

        create(client, Client.basic(OTHER, "right")).isOk();
        create(client, Client.basic(OTHER, "wrong")).isRefused(401, 20003);
        create(client, Client.basic(Client.ACCOUNT, "right")).isRefused(401, 20003);
        create(client, Client.basic(API_KEY, "right")).isRefused(401, 20003);
    }
}
