package io.taskroutertest.internal.rest.http;

/** The request was carried out, and the connection breaks before the client has an answer. */
public final class AnswerLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AnswerLostException() {
        super("The answer is lost", null, false, false);
    }
}
