package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.taskroutertest.internal.rest.http.AnswerLostException;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestResponse;

/**
 * Answers what no stub matched. Being no stub itself, it needs no priority to lose against the user's stubs and
 * survives every reset of them. A stub that names it, {@code aResponse().withTransformers("taskrouter")}, gets the
 * stateful answer with the stub's own delay or fault.
 */
final class TaskRouterTransformer implements ResponseDefinitionTransformerV2 {

    static final String NAME = "taskrouter";

    private final RestHandler v1;
    private final RestHandler others;

    /** @param others answers the requests to other products of Twilio */
    TaskRouterTransformer(RestHandler v1, RestHandler others) {
        this.v1 = v1;
        this.others = others;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return true;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        ResponseDefinition stubbed = event.getResponseDefinition();
        boolean named =
                stubbed.getTransformers() != null && stubbed.getTransformers().contains(NAME);
        if (stubbed.wasConfigured() && !named) {
            return stubbed;
        }
        Request request = event.getRequest();
        String host = request.getHost();
        if (host != null && TwilioHosts.isTwilio(host) && !TwilioHosts.isTaskRouter(host)) {
            return WireMockMessages.definition(others.handle(WireMockMessages.request(request)));
        }
        if (!isTaskRouter(request.getUrl())) {
            return stubbed;
        }
        RestResponse answer;
        try {
            answer = v1.handle(WireMockMessages.request(request));
        } catch (AnswerLostException lost) {
            return ResponseDefinitionBuilder.responseDefinition()
                    .withFault(Fault.EMPTY_RESPONSE)
                    .build();
        }
        return named
                ? ResponseDefinitionBuilder.like(stubbed)
                        .but()
                        .withStatus(answer.status())
                        .withHeaders(WireMockMessages.headers(answer))
                        .withBody(answer.body())
                        .withTransformers()
                        .build()
                : WireMockMessages.definition(answer);
    }

    private static boolean isTaskRouter(String url) {
        return url.startsWith("/v1") && (url.length() == 3 || url.charAt(3) == '/' || url.charAt(3) == '?');
    }
}
