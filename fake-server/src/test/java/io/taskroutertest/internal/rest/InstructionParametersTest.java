package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.Instruction.Kind;
import io.taskroutertest.internal.engine.resource.InstructionKey;
import io.taskroutertest.internal.engine.resource.InstructionKeys;
import io.taskroutertest.internal.rest.parameter.InstructionForm;
import io.taskroutertest.internal.rest.resource.ReservationScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every parameter of every instruction, by way of the task and of the worker. */
class InstructionParametersTest {

    private final Client client = Client.lenient();
    private final String workspace = client.workspace();
    private final String worker = client.worker(workspace, "Alice", "{\"contact_uri\":\"client:alice\"}");
    private final String task = client.task(
            workspace,
            client.workflow(workspace),
            "Attributes",
            "{\"call_sid\":\"CA1\",\"from\":\"+15550001\",\"to\":\"+15550002\"}");
    private final String sid =
            client.get(workspace + "/Tasks/" + task + "/Reservations").text("/reservations/0/sid");

    static Stream<Arguments> instructions() {
        return EnumSet.complementOf(EnumSet.of(Kind.ACCEPT, Kind.REJECT)).stream()
                .flatMap(kind -> Arrays.stream(ReservationScope.values())
                        .filter(scope -> kind != Kind.SUPERVISE || scope == ReservationScope.TASK)
                        .map(scope -> Arguments.of(kind, scope)));
    }

    @ParameterizedTest
    @MethodSource("instructions")
    void areTakenAndKeptAsTheyWereGiven(Kind kind, ReservationScope scope) {
        String owner = scope == ReservationScope.TASK ? "/Tasks/" + task : "/Workers/" + worker;
        if (kind == Kind.SUPERVISE) {
            client.post(workspace + owner + "/Reservations/" + sid, "ReservationStatus", "accepted")
                    .isOk();
        }
        Map<String, String> samples = new TreeMap<>();
        InstructionSamples.addTo(samples, client.activity(workspace, "Offline"), "https://example.org/callback");
        samples.put("Timeout", "60");
        List<String> form = new ArrayList<>(List.of("Instruction", kind.word()));
        Map<String, String> expected = new TreeMap<>();
        for (InstructionKey key : InstructionKeys.of(kind)) {
            String name = InstructionForm.name(kind, key.name());
            assertThat(samples).as(name).containsKey(name);
            form.addAll(List.of(name, samples.get(name)));
            expected.put(key.name(), samples.get(name));
        }

        client.post(workspace + owner + "/Reservations/" + sid, form.toArray(String[]::new))
                .isOk();

        assertThat(instruction()).isEqualTo(new Instruction(kind, expected));
    }

    @Test
    void areThoseOfTheApiDescription() {
        Set<String> known = new TreeSet<>(List.of("ReservationStatus", "WorkerActivitySid", "Instruction"));
        for (Kind kind : EnumSet.complementOf(EnumSet.of(Kind.ACCEPT, Kind.REJECT))) {
            InstructionKeys.of(kind).forEach(key -> known.add(InstructionForm.name(kind, key.name())));
        }
        Set<String> described = new TreeSet<>();
        Contract.described().stream()
                .filter(operation -> operation.id().equals("UpdateTaskReservation"))
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> parameter.in().equals("form"))
                .forEach(parameter -> described.add(parameter.name()));

        assertThat(described).hasSizeGreaterThan(50);
        assertThat(known).containsExactlyElementsOf(described);
    }

    private Instruction instruction() {
        return client.engine.read(world -> world.workspaces()
                .get(workspace.substring("/Workspaces/".length()))
                .reservations()
                .get(sid)
                .instruction());
    }
}
