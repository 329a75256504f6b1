package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract.Operation;
import io.taskroutertest.internal.rest.Contract.Parameter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every operation of the contract alike. */
class ConventionsTest {

    private static final String BULK = "CreateTaskQueueBulkRealTimeStatistics";

    static List<Operation> operations() {
        return Contract.described();
    }

    static Set<String> paths() {
        return operations().stream().map(Operation::path).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void theSuffixJsonMakesNoDifference(Operation operation) {
        Map<String, String> request = new LivingWorkspace().requests(operation).get(0);
        LivingWorkspace plain = new LivingWorkspace();
        LivingWorkspace suffixed = new LivingWorkspace();
        Reply expected = plain.send(operation, request).isOk();
        Reply reply = suffixed.send(operation, suffixed.path(operation, request) + ".json", request);

        assertThat(reply.status()).isEqualTo(expected.status());
        assertThat(reply.json()).isEqualTo(expected.json());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void unknownParametersAreIgnored(Operation operation) {
        Map<String, String> request = new LivingWorkspace().requests(operation).get(0);
        Map<String, String> more = new LinkedHashMap<>(request);
        more.put("Nonsense", "1");
        more.put("friendlyname", "in another case");
        more.put("DateCreated", "2026-01-01T00:00:00Z");
        more.put("Größe", "");
        Reply expected = new LivingWorkspace().send(operation, request).isOk();
        Reply reply = new LivingWorkspace().send(operation, more);

        assertThat(reply.status()).isEqualTo(expected.status());
        assertThat(reply.json()).isEqualTo(expected.json());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void ofARepeatedParameterTheLastValueCounts(Operation operation) {
        LivingWorkspace living = new LivingWorkspace();
        Map<String, String> request = living.requests(operation).get(0);
        Set<String> lists = new HashSet<>(Set.of("AssignmentStatus"));
        for (Parameter parameter : operation.parameters()) {
            if (parameter.schema().path("type").asText().equals("array")) {
                lists.add(parameter.name());
            }
        }
        StringBuilder bad = new StringBuilder();
        request.keySet().stream()
                .filter(name -> !lists.contains(name) || !operation.isList())
                .filter(name -> !operation.id().endsWith("Reservation") || !name.endsWith("Event"))
                .forEach(name -> bad.append(name).append("=%F0%9F%98%80&"));
        boolean isForm = operation.method().equals("POST");
        String all = bad + LivingWorkspace.encoded(request);
        Reply reply = operation.id().equals(BULK)
                ? living.send(operation, request)
                : living.client.send(
                        operation.method(),
                        living.path(operation, request),
                        isForm ? "" : all,
                        isForm ? all : "",
                        Client.with());

        assertThat(reply.isOk().json())
                .isEqualTo(new LivingWorkspace().send(operation, request).json());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsLetInWithoutCredentialsAndNothingHappens(Operation operation) {
        LivingWorkspace living = new LivingWorkspace();
        Map<String, String> request = living.requests(operation).get(0);
        String before = living.state();
        Reply reply = living.client.send(
                operation.method(),
                living.path(operation, request),
                "",
                LivingWorkspace.encoded(request),
                new TreeMap<>(String.CASE_INSENSITIVE_ORDER));

        reply.isRefused(401, 20003).says("Authenticate");
        assertThat(living.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void verbsThatAPathDoesNotHaveAreRefusedAndTheOthersNamed(String path) {
        LivingWorkspace living = new LivingWorkspace();
        TreeSet<String> has = operations().stream()
                .filter(it -> it.path().equals(path))
                .map(Operation::method)
                .collect(Collectors.toCollection(TreeSet::new));
        Operation any = operations().stream()
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow();
        if (path.endsWith("/Tasks/{Sid}")) {
            has.add("PATCH");
        }
        String before = living.state();
        for (String verb : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "BREW")) {
            if (!has.contains(verb)) {
                Reply reply = living.client.send(verb, living.path(any, Map.of()), "", "", Client.with());

                reply.isRefused(405, 20004).says("Method not allowed");
                assertThat(reply.headers()).containsEntry("Allow", String.join(", ", has));
            }
        }
        assertThat(living.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Workspaces", "Activities", "Workers", "TaskQueues", "Workflows", "TaskChannels"})
    void textIsKeptInUtf8AndFoundByAFilter(String collection) {
        String name = "Büro – 東京 😀 & \"Söhne\" +%";
        Client client = Client.lenient();
        String path = collection.equals("Workspaces") ? "/Workspaces" : client.workspace() + "/" + collection;
        Reply made = client.post(
                path, "FriendlyName", name, "UniqueName", "tokyo", "Configuration", "{\"task_routing\":{}}");

        assertThat(made.isOk().text("friendly_name")).isEqualTo(name);
        assertThat(client.get(path + "/" + made.sid()).text("friendly_name")).isEqualTo(name);
        Reply found = client.get(path, "FriendlyName", name, "PageSize", "7");
        String key = found.text("/meta/key");
        assertThat(found.json().get(key)).anySatisfy(row -> assertThat(row).isEqualTo(made.json()));
        if (!collection.equals("TaskChannels")) {
            assertThat(client.follow(found.text("/meta/url")).json()).isEqualTo(found.json());
            assertThat(found.json().get(key)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Workers", "Tasks"})
    void attributesMayHave4096CharactersAndNotOneMore(String collection) {
        String longest = "{\"tex\":\"" + "😀é".repeat(2043) + "\"}";
        String tooLong = longest.replace("tex", "text");
        Client client = Client.lenient();
        String workspace = client.workspace();
        String rows = workspace + "/" + collection;
        String[] request = {"FriendlyName", "Alice", "WorkflowSid", client.workflow(workspace), "Attributes", tooLong};
        client.post(rows, request)
                .isRefused(400, 20001)
                .says("Attributes has 4097 characters; at most 4096 are allowed");
        assertThat(client.get(rows).json().get(collection.toLowerCase(Locale.ROOT)))
                .isEmpty();

        request[5] = longest;
        String row = rows + "/" + client.post(rows, request).isOk().sid();
        assertThat(longest.codePointCount(0, longest.length())).isEqualTo(4096);
        assertThat(client.get(row).text("attributes")).isEqualTo(longest);
        client.post(row, "Attributes", tooLong).isRefused(400, 20001);
        assertThat(client.get(row).text("attributes")).isEqualTo(longest);
        assertThat(client.get(row).headers()).containsEntry("ETag", "\"0\"");
        client.post(row, "Attributes", "{}").isOk();
        client.post(row, "Attributes", longest).isOk();
    }
}
