package io.taskroutertest.internal.definition;

/**
 * A definition that is wrong. The message begins with the place, then names the field, what was found there and what is
 * allowed.
 */
public final class DefinitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Origin origin;

    public DefinitionException(Origin origin, String problem) {
        super(origin + ": " + problem);
        this.origin = origin;
    }

    public DefinitionException(Origin origin, String problem, Throwable cause) {
        super(origin + ": " + problem, cause);
        this.origin = origin;
    }

    public Origin origin() {
        return origin;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
