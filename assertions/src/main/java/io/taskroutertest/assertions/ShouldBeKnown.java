package io.taskroutertest.assertions;

import java.util.Collection;

/** A name that is expected does not exist: a misspelled name must not make a negative assertion pass. */
final class ShouldBeKnown extends RoutingErrorMessage {

    private ShouldBeKnown(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /** @param kind what the name is of, such as {@code worker} */
    static ShouldBeKnown shouldBeKnown(
            Evidence evidence, String subject, String expectation, String kind, String name, Collection<String> known) {
        return new ShouldBeKnown(evidence, subject, expectation, Names.unknown(kind, name, known));
    }
}
