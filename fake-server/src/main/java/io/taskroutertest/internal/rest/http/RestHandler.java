package io.taskroutertest.internal.rest.http;

/** Answers requests, from any thread. */
public interface RestHandler {
    /** @throws AnswerLostException if the client is to get no answer */
    RestResponse handle(RestRequest request);
}
