package io.taskroutertest.assertions;

import io.taskroutertest.model.RoutingEvent;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object that a test has at hand is none of this TaskRouter: of another fake, of before a reset, or deleted. */
final class ShouldBelongToTaskRouter extends RoutingErrorMessage {

    private ShouldBelongToTaskRouter(Evidence evidence, String subject, String expectation, String finding) {
        super(evidence, subject, expectation, finding);
    }

    /** @param workspaceSid as the object says it */
    static ShouldBelongToTaskRouter shouldBeHere(
            Evidence evidence, String subject, String kind, String sid, @Nullable String workspaceSid) {
        return new ShouldBelongToTaskRouter(
                evidence, subject, "to have the " + kind + " " + sid, finding(evidence, kind, sid, workspaceSid));
    }

    private static String finding(Evidence evidence, String kind, String sid, @Nullable String workspaceSid) {
        RoutingEvent deletion = Arrays.stream(NamedKind.values())
                .map(it -> it.deletion(evidence, sid))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (deletion != null) {
            return "the " + kind + " was deleted at " + deletion.at();
        }
        Set<String> workspaces = SeenWorkspaces.everSeen(evidence);
        if (workspaceSid != null && !workspaces.contains(workspaceSid)) {
            return "the " + kind + " belongs to another fake: its workspace is " + workspaceSid
                    + ", and this TaskRouter has " + (workspaces.isEmpty() ? "none" : String.join(", ", workspaces));
        }
        return "no " + kind + " has ever had this SID" + OTHER_FAKE;
    }

    /** For what is known by its SID alone. */
    static final String OTHER_FAKE = " (does it belong to another fake, or to this one before a reset?)";
}
