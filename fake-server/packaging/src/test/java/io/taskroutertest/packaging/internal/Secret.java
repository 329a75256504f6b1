package io.taskroutertest.packaging.internal;

public interface Secret {

    class Inner {}

    class Failure extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @interface Mark {}
}
