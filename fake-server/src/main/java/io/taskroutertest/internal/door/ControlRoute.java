package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.admin.NotFoundException;
import com.github.tomakehurst.wiremock.admin.Router;
import com.github.tomakehurst.wiremock.common.url.PathParams;
import com.github.tomakehurst.wiremock.core.Admin;
import com.github.tomakehurst.wiremock.extension.AdminApiExtension;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;

/** {@code /__admin/taskrouter} and everything below it, under WireMock's own administration path. */
final class ControlRoute implements AdminApiExtension {

    private static final String ROOT = "/__admin/taskrouter";

    private final RestHandler admin;

    ControlRoute(RestHandler admin) {
        this.admin = admin;
    }

    @Override
    public String getName() {
        return "taskrouter-control";
    }

    /** One route only: WireMock finds a task's path template by the task's class. */
    @Override
    public void contributeAdminApiRoutes(Router router) {
        router.add(RequestMethod.ANY, "/taskrouter**", this::answer);
    }

    private ResponseDefinition answer(Admin wireMock, ServeEvent event, PathParams parameters) {
        RestRequest request = WireMockMessages.request(event.getRequest());
        if (!request.path().equals(ROOT) && !request.path().startsWith(ROOT + "/")) {
            throw new NotFoundException(request.path());
        }
        return WireMockMessages.definition(admin.handle(request));
    }
}
