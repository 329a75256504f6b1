package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import java.util.Collection;

/** A name that is expected does not exist: a misspelled name must not make a negative assertion pass. */
final class ShouldBeKnown extends RoutingErrorMessage {

    private ShouldBeKnown(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /** @param kind what the name is of, such as {@code worker} */
    static ShouldBeKnown shouldBeKnown(
            Evidence evidence, String subject, String expectation, String kind, String name, Collection<String> known) {
        return new ShouldBeKnown(evidence, subject, expectation, NearNames.unknown(kind, name, known));
    }

    /** Of what was deleted it says so, for a test can mean nothing else. */
    static ShouldBeKnown shouldStillBeThere(
            Evidence evidence, String subject, NamedKind kind, String nameOrSid, Collection<String> known) {
        RoutingEvent deletion = kind.deletion(evidence, nameOrSid);
        String expectation = "to have a " + kind.word + " " + Descriptions.quoted(nameOrSid);
        return deletion == null
                ? shouldBeKnown(evidence, subject, expectation, kind.word, nameOrSid, known)
                : new ShouldBeKnown(
                        evidence,
                        subject,
                        expectation,
                        "the " + kind.word + " (" + deletion.resourceSid() + ") was deleted at " + deletion.at());
    }
}
