package io.taskroutertest.assertions;

import io.taskroutertest.model.RefusedRequest;
import java.util.List;

/** Why there is no such task as a test expects: the request that should have created it was refused, and the application did not report it. */
final class MissingTask {

    private MissingTask() {}

    /** A line of its own about the last such request; empty where none was refused. */
    static String because(Evidence evidence) {
        List<RefusedRequest> refused = evidence.refusedRequests().stream()
                .filter(it -> it.method().equals("POST") && it.path().endsWith("/Tasks"))
                .toList();
        if (refused.isEmpty()) {
            return "";
        }
        return "\nand "
                + (refused.size() == 1
                        ? "a request to create one was refused: "
                        : refused.size() + " requests to create one were refused, the last of them: ")
                + Descriptions.refusal(refused.get(refused.size() - 1));
    }
}
