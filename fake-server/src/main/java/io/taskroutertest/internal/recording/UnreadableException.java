package io.taskroutertest.internal.recording;

/** A value that cannot be read. Whoever knows its place puts it before the message. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String message) {
        super(message, null, false, false);
    }

    UnreadableException within(String place) {
        return new UnreadableException(place + ": " + getMessage());
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
