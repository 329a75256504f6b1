package io.taskroutertest.internal.rest;

/** Where resources are, on the host that the client asked for. */
record Urls(String baseUrl) {

    String workspace(String workspaceSid) {
        return baseUrl + "/v1/Workspaces/" + workspaceSid;
    }
}
