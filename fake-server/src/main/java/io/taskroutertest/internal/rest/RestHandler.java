package io.taskroutertest.internal.rest;

/** Answers requests, from any thread. */
public interface RestHandler {
    RestResponse handle(RestRequest request);
}
