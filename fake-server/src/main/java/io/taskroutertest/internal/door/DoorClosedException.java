package io.taskroutertest.internal.door;

/** Someone has outlived the fake that they still use. */
public final class DoorClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param message what is closed, and what to do */
    public DoorClosedException(String message) {
        super(message);
    }
}
