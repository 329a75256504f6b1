package io.taskroutertest.internal.engine.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows about an entry.
 *
 * @param codes none, one, or those of which each case has one
 * @param status of the answer over HTTP; null for what is told by an alert alone
 * @param alert as what kind of alert it is told; null for what is answered alone
 * @param source in words
 */
public record Facts(
        List<Code> codes,
        @Nullable Integer status,
        Alert.@Nullable Kind alert,
        Standing standing,
        Template template,
        String source) {

    private static final int BAD_REQUEST = 400;

    static Facts refused(Standing standing, String text, String source) {
        return refused(Code.REFUSED, standing, text, source);
    }

    static Facts refused(Code code, Standing standing, String text, String source) {
        return new Facts(List.of(code), code.status(), null, standing, new Template(text), source);
    }

    /** Refused with the status of another code than its own. */
    static Facts refused(int status, Standing standing, String text, String source) {
        return new Facts(List.of(Code.REFUSED), status, null, standing, new Template(text), source);
    }

    static Facts refused(Set<Code> codes, Standing standing, String text, String source) {
        return new Facts(List.copyOf(codes), BAD_REQUEST, null, standing, new Template(text), source);
    }

    /** Refused by a strict fake; carried out by any other, with an alert. */
    static Facts refusedIfStrict(Set<Code> codes, Standing standing, String text, String source) {
        return new Facts(
                List.copyOf(codes),
                BAD_REQUEST,
                Alert.Kind.REFUSED_IN_PRODUCTION,
                standing,
                new Template(text),
                source);
    }

    static Facts tolerated(List<Code> codes, Standing standing, String text, String source) {
        return new Facts(codes, null, Alert.Kind.REFUSED_IN_PRODUCTION, standing, new Template(text), source);
    }

    static Facts silent(Standing standing, String text, String source) {
        return new Facts(List.of(), null, Alert.Kind.SILENT_IN_PRODUCTION, standing, new Template(text), source);
    }

    static Facts debugger(Code code, Standing standing, String text, String source) {
        return new Facts(List.of(code), null, Alert.Kind.CALLBACK, standing, new Template(text), source);
    }

    static Facts debuggerOfKey(Standing standing, String text, String source) {
        return new Facts(List.copyOf(Code.ofKeys()), null, Alert.Kind.CALLBACK, standing, new Template(text), source);
    }

    /** Of a callback, without a code. */
    static Facts callback(Standing standing, String text, String source) {
        return new Facts(List.of(), null, Alert.Kind.CALLBACK, standing, new Template(text), source);
    }

    static Facts script(String text) {
        return new Facts(
                List.of(),
                null,
                Alert.Kind.SCRIPT,
                Standing.RULING,
                new Template(text),
                "the testkit's own words: TaskRouter knows no scripts");
    }

    static Facts frame(Alert.@Nullable Kind alert, String text) {
        return new Facts(
                List.of(),
                null,
                alert,
                Standing.RULING,
                new Template(text),
                "the testkit's own words: where it happened, or what follows");
    }
}
