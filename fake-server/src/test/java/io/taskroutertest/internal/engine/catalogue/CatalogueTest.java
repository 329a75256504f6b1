package io.taskroutertest.internal.engine.catalogue;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.taskroutertest.internal.engine.resource.Instruction;
import io.taskroutertest.internal.engine.resource.InstructionKey;
import io.taskroutertest.internal.engine.resource.InstructionKeys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue holds together, and with the table of Twilio's codes. */
class CatalogueTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("io.taskroutertest");

    static List<Entry> entries() {
        return Catalogue.entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntrySaysWhereItIsKnownFrom(Entry entry) {
        assertThat(entry.facts().source()).isNotBlank();
        assertThat(entry.facts().template().toString()).isNotBlank();
        assertThat(entry.facts().template().placeholders()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryTakesOneArgumentForEachPlaceholder(Entry entry) {
        List<Code> codes = entry.facts().codes();
        int size = entry.facts().template().placeholders().size();
        Object[] tooMany = IntStream.rangeClosed(0, size).boxed().toArray();
        Object[] right = Arrays.copyOf(tooMany, size);

        assertThat(said(entry, right).text()).isNotBlank().doesNotContainPattern("\\{[a-zA-Z]+}");
        assertThatIllegalArgumentException().isThrownBy(() -> said(entry, tooMany));
        if (codes.size() > 1) {
            assertThatIllegalArgumentException().isThrownBy(() -> entry.with(right));
        }
    }

    private static Message said(Entry entry, Object... arguments) {
        List<Code> codes = entry.facts().codes();
        return codes.isEmpty() ? entry.with(arguments) : entry.as(codes.get(0), arguments);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyStatusBelongsToItsCode(Entry entry) throws IOException {
        EntryDetails facts = entry.facts();
        Map<Integer, Reference> reference = reference();

        if (facts.status() == null) {
            assertThat(facts.alert() != null || entry instanceof Frames || isReason(entry))
                    .isTrue();
        } else {
            assertThat(facts.codes()).isNotEmpty();
        }
        for (Code code : facts.codes()) {
            assertThat(reference).containsKey(code.number());
            if (facts.status() != null) {
                assertThat(reference.get(code.number()).statuses()).contains(facts.status());
            }
        }
    }

    private static boolean isReason(Entry entry) {
        return entry instanceof CallbackAlerts;
    }

    @Test
    void everyCodeIsThatOfTheReferenceAndUttered() throws IOException {
        Set<Code> uttered = Catalogue.entries().stream()
                .flatMap(entry -> entry.facts().codes().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(uttered).containsExactlyInAnyOrder(Code.values());
        assertThat(Arrays.stream(Code.values()).map(Code::number)).doesNotHaveDuplicates();
        Map<Integer, Reference> reference = reference();
        assertThat(Code.values())
                .allSatisfy(code ->
                        assertThat(reference.get(code.number()).meaning()).isEqualTo(code.meaning()));
    }

    @Test
    void theCodesOfKeysAreThoseOfTheInstructions() {
        assertThat(Code.ofKeys())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Instruction.Kind.values())
                        .flatMap(kind -> InstructionKeys.of(kind).stream())
                        .map(InstructionKey::code)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    @Test
    void everyEnumOfEntriesIsAChapter() {
        Set<String> enums = MAIN.stream()
                .filter(type -> type.isAssignableTo(Entry.class) && !type.isInterface())
                .map(JavaClass::getFullName)
                .collect(Collectors.toSet());

        assertThat(Catalogue.chapters()).extracting(Class::getName).containsExactlyInAnyOrderElementsOf(enums);
    }

    /** Refusals and alerts are made of messages, and messages by entries: so free text has no way out. */
    @Test
    void messagesAreMadeInTheCatalogueAlone() {
        classes()
                .that()
                .areAssignableTo(Entry.class)
                .should()
                .resideInAPackage("io.taskroutertest.internal.engine.catalogue")
                .check(MAIN);
        JavaClass message = MAIN.get(Message.class);
        assertThat(message.getConstructors())
                .flatExtracting(constructor -> constructor.getCallsOfSelf())
                .extracting(call -> call.getOriginOwner().getPackageName())
                .containsOnly("io.taskroutertest.internal.engine.catalogue");
        for (String thrown : List.of(
                "io.taskroutertest.internal.engine.world.Refusal", "io.taskroutertest.internal.rest.http.RestError")) {
            assertThat(MAIN.get(thrown).getConstructors()).as(thrown).allSatisfy(constructor -> {
                assertThat(constructor.getModifiers()).contains(com.tngtech.archunit.core.domain.JavaModifier.PRIVATE);
                assertThat(constructor.getRawParameterTypes().get(0)).isEqualTo(message);
            });
        }
        assertThat(MAIN.get(AlertMessage.class).getConstructors())
                .allSatisfy(constructor ->
                        assertThat(constructor.getRawParameterTypes().get(0)).isEqualTo(message));
    }

    /** What was read on the real service. Each has a provocation too, which compares it whole. */
    @Test
    void observedTextsAreThoseOfTheRealService() {
        Map<Entry, String> observed = Map.ofEntries(
                Map.entry(RequestErrors.NOT_FOUND, "The requested resource {path} was not found"),
                Map.entry(WorkspaceErrors.QUEUE_ACTIVITIES, "Activity Sids cannot be empty"),
                Map.entry(
                        WorkspaceErrors.QUEUE_NAME_TAKEN,
                        "Queue named {name} already exists for workspace {workspace} for account {account}"),
                Map.entry(WorkspaceErrors.QUEUE_EXPRESSION, "{parser}"),
                Map.entry(WorkspaceErrors.WORKER_NAME_TAKEN, "Worker with the same friendly name already exists"),
                Map.entry(TaskErrors.WORKFLOW_REQUIRED, "WorkflowSid field is required"),
                Map.entry(
                        TaskErrors.WORKFLOW_FORMAT,
                        "Value '{value}' provided for WorkflowSid as RoutingTarget has an invalid format."
                                + " WorkspaceSid: {workspace}, AccountSid: {account}"),
                Map.entry(
                        TaskErrors.NOT_CANCELABLE,
                        "Cannot cancel task {task} in workspace {workspace} for account {account} because it is not"
                                + " pending or reserved."),
                Map.entry(
                        TaskErrors.NOT_COMPLETABLE,
                        "Cannot complete task {task} in workspace {workspace} for account {account} because it is not"
                                + " currently assigned."),
                Map.entry(
                        TaskErrors.NOT_WRAPPABLE,
                        "Cannot wrap up a task {task} in workspace {workspace} for account {account} because it is not"
                                + " currently assigned."),
                Map.entry(
                        ReservationErrors.ALREADY,
                        "Reservation {reservation} is already in state [{status}] and cannot be updated to [{wanted}]"),
                Map.entry(
                        ReservationErrors.ON_HOLD,
                        "Reservation {reservation} not in expected state [pending] and cannot be updated to [onHold]"),
                Map.entry(
                        ReservationErrors.TOO_LATE,
                        "Unable to execute {instruction} instruction. Reservation {reservation} is not currently in a"
                                + " Pending state."),
                Map.entry(
                        ReservationErrors.WITHOUT_CALL,
                        "The {instruction} instruction can only be issued on a task that was created using the"
                                + " <Enqueue> TwiML verb."));
        Predicate<Entry> isObserved = entry -> entry.facts().standing() == Provenance.OBSERVED;

        assertThat(Catalogue.entries().stream().filter(isObserved))
                .containsExactlyInAnyOrderElementsOf(observed.keySet());
        observed.forEach((entry, text) -> assertThat(entry.facts().template()).hasToString(text));
    }

    /** A line of the table of codes. */
    private record Reference(Set<Integer> statuses, String meaning) {}

    private static Map<Integer, Reference> reference() throws IOException {
        Map<Integer, Reference> reference = new TreeMap<>();
        try (InputStream table = CatalogueTest.class.getResourceAsStream("codes.tsv")) {
            String text = new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().skip(1).map(line -> line.split("\t", -1)).forEach(cells -> {
                Set<Integer> statuses = Arrays.stream(cells[1].split(",", -1))
                        .map(Integer::valueOf)
                        .collect(Collectors.toSet());
                reference.put(Integer.valueOf(cells[0]), new Reference(statuses, cells[2]));
            });
        }
        return reference;
    }
}
