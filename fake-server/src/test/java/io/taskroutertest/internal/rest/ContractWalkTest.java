package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract.Operation;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of Twilio's own description is carried out on a living workspace. The client holds each answer against
 * it: status, headers, schema, every declared property present and no other.
 */
class ContractWalkTest {

    /** What the fake does not have yet: it answers 404, and has to leave this list as soon as it does not. */
    static final Set<String> NOT_YET = Set.of();

    static List<Operation> operations() {
        return Contract.described();
    }

    static List<Operation> implemented() {
        return operations().stream().filter(it -> !NOT_YET.contains(it.id())).toList();
    }

    @Test
    void theContractHasSixtyOneOperations() {
        assertThat(operations()).hasSize(61).doesNotHaveDuplicates();
    }

    @Test
    void exactlyWhatIsListedAsMissingAnswersNotFound() {
        LivingWorkspace living = new LivingWorkspace();
        Set<String> missing = new TreeSet<>();
        for (Operation operation : operations()) {
            if (operation.method().equals("DELETE")) {
                continue;
            }
            Map<String, String> request = living.requests(operation).get(0);
            if (living.send(operation, request).status() == 404) {
                missing.add(operation.id());
            }
        }

        assertThat(missing).isEqualTo(new TreeSet<>(NOT_YET));
    }

    @ParameterizedTest
    @MethodSource("implemented")
    void everyOperationAnswersAsDescribed(Operation operation) {
        Set<String> sent = new HashSet<>();
        for (Map<String, String> request : new LivingWorkspace().requests(operation)) {
            Reply reply = new LivingWorkspace().send(operation, request);

            assertThat(reply.status())
                    .as("%s %s: %s", operation, request, reply.json())
                    .isIn(operation.statuses());
            sent.addAll(request.keySet());
        }
        assertThat(sent)
                .containsAll(operation.parameters().stream()
                        .filter(it -> it.in().equals("query") || it.in().equals("form"))
                        .map(Parameter::name)
                        .filter(name -> !name.equals("PageToken"))
                        .toList());
    }

    /** A list that shows nothing would prove nothing about its rows. */
    @ParameterizedTest
    @MethodSource("implemented")
    void everyListShowsRows(Operation operation) {
        if (!operation.isList()) {
            return;
        }
        Reply reply = new LivingWorkspace().sendPlain(operation);

        assertThat(reply.json().get(reply.text("/meta/key"))).isNotEmpty();
    }
}
