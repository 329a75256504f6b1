package io.taskroutertest.internal.engine.catalogue;

import io.taskroutertest.model.Alert;
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
public record EntryDetails(
        List<Code> codes,
        @Nullable Integer status,
        Alert.@Nullable Kind alert,
        Provenance standing,
        Template template,
        String source) {

    private static final int BAD_REQUEST = 400;

    public EntryDetails {
        codes = List.copyOf(codes);
    }

    static EntryDetails refused(Provenance standing, String text, String source) {
        return refused(Code.REFUSED, standing, text, source);
    }

    static EntryDetails refused(Code code, Provenance standing, String text, String source) {
        return new EntryDetails(List.of(code), code.status(), null, standing, new Template(text), source);
    }

    /** Refused with the status of another code than its own. */
    static EntryDetails refused(int status, Provenance standing, String text, String source) {
        return new EntryDetails(List.of(Code.REFUSED), status, null, standing, new Template(text), source);
    }

    static EntryDetails refused(Set<Code> codes, Provenance standing, String text, String source) {
        return new EntryDetails(List.copyOf(codes), BAD_REQUEST, null, standing, new Template(text), source);
    }

    /** Refused by a strict fake; carried out by any other, with an alert. */
    static EntryDetails refusedIfStrict(Set<Code> codes, Provenance standing, String text, String source) {
        return new EntryDetails(
                List.copyOf(codes),
                BAD_REQUEST,
                Alert.Kind.REFUSED_IN_PRODUCTION,
                standing,
                new Template(text),
                source);
    }

    static EntryDetails tolerated(List<Code> codes, Provenance standing, String text, String source) {
        return new EntryDetails(codes, null, Alert.Kind.REFUSED_IN_PRODUCTION, standing, new Template(text), source);
    }

    static EntryDetails silent(Provenance standing, String text, String source) {
        return new EntryDetails(List.of(), null, Alert.Kind.SILENT_IN_PRODUCTION, standing, new Template(text), source);
    }

    static EntryDetails debugger(Code code, Provenance standing, String text, String source) {
        return new EntryDetails(List.of(code), null, Alert.Kind.CALLBACK, standing, new Template(text), source);
    }

    static EntryDetails debuggerOfKey(Provenance standing, String text, String source) {
        return new EntryDetails(
                List.copyOf(Code.ofKeys()), null, Alert.Kind.CALLBACK, standing, new Template(text), source);
    }

    /** Of a callback, without a code. */
    static EntryDetails callback(Provenance standing, String text, String source) {
        return new EntryDetails(List.of(), null, Alert.Kind.CALLBACK, standing, new Template(text), source);
    }

    static EntryDetails script(String text) {
        return new EntryDetails(
                List.of(),
                null,
                Alert.Kind.SCRIPT,
                Provenance.RULING,
                new Template(text),
                "the testkit's own words: TaskRouter knows no scripts");
    }

    /** Of a request to another product of Twilio. */
    static EntryDetails notFaked(String text) {
        return new EntryDetails(
                List.of(),
                null,
                Alert.Kind.NOT_FAKED,
                Provenance.RULING,
                new Template(text),
                "the testkit's own words: TaskRouter sees no such request");
    }

    static EntryDetails frame(Alert.@Nullable Kind alert, String text) {
        return new EntryDetails(
                List.of(),
                null,
                alert,
                Provenance.RULING,
                new Template(text),
                "the testkit's own words: where it happened, or what follows");
    }
}
