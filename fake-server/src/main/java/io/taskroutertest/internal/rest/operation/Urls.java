package io.taskroutertest.internal.rest.operation;

/** Where resources are, on the host that the client asked for. */
public record Urls(String baseUrl) {

    public String workspace(String workspaceSid) {
        return baseUrl + "/v1/Workspaces/" + workspaceSid;
    }
}
