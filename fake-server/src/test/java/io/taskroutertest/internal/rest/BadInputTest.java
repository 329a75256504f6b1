package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.BadInput.Fault;
import io.taskroutertest.internal.rest.BadInputExceptions.Expected;
import io.taskroutertest.internal.rest.BadInputExceptions.Row;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract.Operation;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every parameter of every operation, given what it cannot be: refused with a message that names the parameter, and
 * nothing has changed. What TaskRouter takes all the same is listed in {@link BadInputExceptions}.
 */
class BadInputTest {

    private static final String UNKNOWN = "f".repeat(32);

    static List<Operation> operations() {
        return ContractWalkTest.implemented();
    }

    /** One bad value in an otherwise good request. */
    private record Case(Operation operation, Parameter parameter, BadInput bad, Map<String, String> request) {

        @Override
        public String toString() {
            return operation + " " + parameter.name() + " " + bad.fault() + " '" + bad.value() + "'";
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void badValuesAreRefusedByNameAndChangeNothing(Operation operation) {
        List<String> wrong = new ArrayList<>();
        LivingWorkspace living = new LivingWorkspace();
        for (Case bad : cases(operation, living)) {
            String before = living.state();
            Reply reply = living.send(operation, bad.request());
            String complaint = complaint(bad, reply, before.equals(living.state()));
            if (complaint != null) {
                wrong.add(bad + ": " + complaint + ": " + reply.status() + " " + message(reply));
            }
            if (!before.equals(living.state())) {
                living = new LivingWorkspace();
            }
        }

        assertThat(wrong).isEmpty();
    }

    private static String complaint(Case bad, Reply reply, boolean unchanged) {
        Row row = BadInputExceptions.of(bad.operation(), bad.parameter(), bad.bad());
        if (reply.status() >= 500) {
            return "failed";
        }
        if (row != null && row.expected() == Expected.TAKEN) {
            return reply.status() < 300 ? null : "is listed as taken, but was refused";
        }
        if (reply.status() < 400) {
            return "was taken";
        }
        if (!unchanged) {
            return "was refused, but something has changed";
        }
        if (row != null) {
            return message(reply).contains(row.says()) ? null : "does not say '" + row.says() + "'";
        }
        return message(reply).contains(bad.parameter().name()) ? null : "does not name the parameter";
    }

    private static String message(Reply reply) {
        return String.valueOf(reply.text("message"));
    }

    private static List<Case> cases(Operation operation, LivingWorkspace living) {
        List<Case> cases = new ArrayList<>();
        List<Parameter> parameters = new ArrayList<>(operation.in("query"));
        parameters.addAll(operation.in("form"));
        for (Parameter parameter : parameters) {
            Map<String, String> good = requestWith(parameter.name(), living.requests(operation));
            for (BadInput bad : BadInput.of(parameter, living)) {
                Map<String, String> request = new LinkedHashMap<>(good);
                if (bad.fault() == Fault.MISSING) {
                    request.remove(parameter.name());
                } else {
                    request.put(parameter.name(), bad.value());
                }
                cases.add(new Case(operation, parameter, bad, request));
            }
        }
        return cases;
    }

    private static Map<String, String> requestWith(String name, List<Map<String, String>> requests) {
        return requests.stream().filter(it -> it.containsKey(name)).findFirst().orElse(requests.get(0));
    }

    @Test
    void everyExceptionIsOne() {
        Set<Row> unused = new HashSet<>(BadInputExceptions.ROWS);
        LivingWorkspace living = new LivingWorkspace();
        for (Operation operation : operations()) {
            for (Case bad : cases(operation, living)) {
                unused.remove(BadInputExceptions.of(operation, bad.parameter(), bad.bad()));
            }
        }

        assertThat(unused).isEmpty();
    }

    /** In a path every SID that leads nowhere is not found, whatever its form; the message names the path. */
    @ParameterizedTest
    @MethodSource("operations")
    void whatThePathDoesNotLeadToIsNotFound(Operation operation) {
        LivingWorkspace living = new LivingWorkspace();
        Map<String, String> request = living.requests(operation).get(0);
        String path = living.path(operation, request);
        String[] segments = path.split("/", -1);
        String[] template = operation.path().substring("/v1".length()).split("/", -1);
        String before = living.state();
        for (int i = 0; i < segments.length; i++) {
            if (!template[i].startsWith("{")) {
                continue;
            }
            String other = living.sidIn(template[i - 1].equals("Workers") ? "Tasks" : "Workers");
            for (String bad : List.of("nothing", segments[i].substring(0, 2) + UNKNOWN, other)) {
                String[] wrong = segments.clone();
                wrong[i] = bad;
                String asked = String.join("/", wrong);

                living.send(operation, asked, request).isRefused(404, 20404).says(asked + " was not found");
            }
        }
        assertThat(living.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aVersionThatIsNotThePresentOneIsRefused(Operation operation) {
        if (operation.in("header").isEmpty()) {
            return;
        }
        assertThat(operation.in("header")).extracting(Parameter::name).containsExactly("If-Match");
        LivingWorkspace living = new LivingWorkspace();
        Map<String, String> request = living.requests(operation).get(0);
        String before = living.state();
        for (String version : List.of("99", "\"99\"", "W/\"99\"", "-1", "latest", "")) {
            living.client
                    .send(
                            operation.method(),
                            living.path(operation, request),
                            "",
                            LivingWorkspace.encoded(request),
                            Client.with("If-Match", version))
                    .isRefused(412, 20412);
        }
        assertThat(living.state()).isEqualTo(before);
    }
}
