package io.taskroutertest.internal.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.taskroutertest.internal.engine.catalogue.RequestErrors;
import io.taskroutertest.internal.rest.http.RestHandler;
import io.taskroutertest.internal.rest.http.RestRequest;
import io.taskroutertest.internal.rest.http.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** State behind a door: workspaces that can be created and fetched, with an ETag. */
public final class Queues implements RestHandler {

    private final Map<String, String> nameBySid = new ConcurrentHashMap<>();
    private final AtomicInteger number = new AtomicInteger();
    public final List<RestRequest> requests = new CopyOnWriteArrayList<>();

    @Override
    public RestResponse handle(RestRequest request) {
        requests.add(request);
        if (request.method().equals("POST")) {
            String sid = "WS%032x".formatted(number.incrementAndGet());
            List<String> names = RequestParameters.parse(new String(request.body(), StandardCharsets.UTF_8))
                    .get("FriendlyName");
            nameBySid.put(sid, names == null ? "unnamed" : names.get(0));
            return answer(201, request, sid);
        }
        String sid = request.path().substring(request.path().lastIndexOf('/') + 1);
        return nameBySid.containsKey(sid)
                ? answer(200, request, sid)
                : TwilioErrors.error(RequestErrors.NOT_FOUND.with(request.path()));
    }

    private RestResponse answer(int status, RestRequest request, String sid) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("sid", sid).put("friendly_name", nameBySid.get(sid)).put("url", request.baseUrl() + request.path());
        return new RestResponse(
                status,
                Map.of("Content-Type", "application/json", "ETag", "\"7\""),
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
