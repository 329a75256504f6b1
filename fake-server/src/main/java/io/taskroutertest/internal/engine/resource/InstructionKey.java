package io.taskroutertest.internal.engine.resource;

import io.taskroutertest.internal.engine.catalogue.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction may say under one name.
 *
 * @param name as the answer of an assignment callback has it, such as {@code post_work_activity_sid}
 * @param code what Twilio's debugger shows where it is missing or bad; null where it has no code of its own
 */
public record InstructionKey(
        String name, boolean required, @Nullable Code code, Content content) {

    /** What belongs under a key. */
    public sealed interface Content {}

    public record Text() implements Content {}

    public record Url() implements Content {}

    public record Sid(SidKind kind) implements Content {}

    /** A whole number, both ends allowed. */
    public record Range(int least, int most) implements Content {}

    public record Word(List<String> allowed) implements Content {}

    /** Any number of words, with commas between. */
    public record Words(List<String> allowed) implements Content {}
}
