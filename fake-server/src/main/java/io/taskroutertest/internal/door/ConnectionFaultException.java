package io.taskroutertest.internal.door;

import com.github.tomakehurst.wiremock.http.Fault;

/** A stub asked for a broken connection: there is no answer. */
public final class ConnectionFaultException extends RuntimeException {

    private final Fault fault;

    ConnectionFaultException(Fault fault) {
        super("A stub simulates " + fault);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
