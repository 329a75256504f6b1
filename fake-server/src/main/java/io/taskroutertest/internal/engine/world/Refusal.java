package io.taskroutertest.internal.engine.world;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A command that TaskRouter refuses. Nothing has changed when it is thrown. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Kind {
        /** A bad parameter, or a request that the present state does not allow. */
        INVALID,
        /** The resource, or one above it, does not exist. */
        NOT_FOUND,
        /** The reservation was rescinded. */
        GONE,
        /** The client has seen an older version than the present one. */
        STALE
    }

    private final Kind kind;
    private final @Nullable Integer code;
    private final @Nullable String parameter;

    private Refusal(Kind kind, @Nullable Integer code, @Nullable String parameter, String message) {
        super(message, null, false, false);
        this.kind = kind;
        this.code = code;
        this.parameter = parameter;
    }

    public static Refusal invalid(String message) {
        return new Refusal(Kind.INVALID, null, null, message);
    }

    /** With one of Twilio's codes that says more than that the request was bad. */
    public static Refusal invalid(int code, String message) {
        return new Refusal(Kind.INVALID, code, null, message);
    }

    /** Of one parameter, which another way of sending it may call by another name. */
    public static Refusal invalid(int code, String parameter, String complaint) {
        return new Refusal(Kind.INVALID, code, parameter, complaint);
    }

    /** The same about what the sender calls that parameter. */
    public Refusal renamed(UnaryOperator<String> names) {
        return parameter == null
                ? this
                : new Refusal(kind, code, names.apply(parameter), String.valueOf(super.getMessage()));
    }

    public static Refusal notFound(String sid) {
        return new Refusal(Kind.NOT_FOUND, null, null, sid + " was not found");
    }

    public static Refusal gone(String message) {
        return new Refusal(Kind.GONE, null, null, message);
    }

    public static Refusal stale() {
        return new Refusal(Kind.STALE, null, null, "Precondition Failed");
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Integer code() {
        return code;
    }

    @Override
    public String getMessage() {
        String message = String.valueOf(super.getMessage());
        return parameter == null ? message : parameter + " " + message;
    }
}
