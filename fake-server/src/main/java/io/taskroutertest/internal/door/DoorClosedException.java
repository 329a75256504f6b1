package io.taskroutertest.internal.door;

/** A client has outlived the fake that it was made for. */
public final class DoorClosedException extends IllegalStateException {

    DoorClosedException() {
        super("This TaskRouter fake is closed. Something still uses it after its test or its server has ended.");
    }
}
