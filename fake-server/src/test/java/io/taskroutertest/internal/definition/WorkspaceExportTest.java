package io.taskroutertest.internal.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.taskroutertest.internal.engine.command.CreateActivity;
import io.taskroutertest.internal.engine.command.DeleteActivity;
import io.taskroutertest.internal.engine.command.UpdateActivity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkspaceExportTest {

    private static final int CASES = 400;

    @Test
    void whatIsWrittenMakesTheSameWorkspaceAgainWithTheSameSids() {
        for (long seed = 0; seed < CASES; seed++) {
            String json = new RandomDefinition(seed).make().toString();
            SupportCenter center = SupportCenter.withSeed(seed, WorkspaceDefinitions.read("random.json", json));
            String yaml = yaml(center);

            SupportCenter again = SupportCenter.withSeed(seed, WorkspaceDefinitions.read("again.yaml", yaml));

            assertThat(again.inventory())
                    .as("seed %d%n%s%n%s", seed, json, yaml)
                    .isEqualTo(center.inventory());
            assertThat(yaml(again)).as("seed %d", seed).isEqualTo(yaml);
        }
    }

    @Test
    void theDefinitionReadsLikeOneWrittenByHand() throws IOException {
        try (InputStream golden = getClass().getResourceAsStream("support-center.export.yaml")) {
            assertThat(yaml(SupportCenter.sample("support-center.yaml")))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void onlySidsThatDoNotDeriveFromTheNamesAreDeclared() {
        SupportCenter center = SupportCenter.of("""
                workspace: Desk
                task_queues: { Billing: { sid: WQ00000000000000000000000000000001 }, Technical: }
                """);

        assertThat(yaml(center).lines().filter(line -> line.contains("sid:")))
                .containsExactly("    sid: WQ00000000000000000000000000000001");
    }

    @Test
    void aRenamedActivityKeepsItsSidAndTheNameOfANewWorkspaceStaysAway() {
        SupportCenter center = SupportCenter.of("workspace: Desk");
        String workspace = center.workspace().sid();
        String unavailable =
                center.ask(view -> view.activities().named("Unavailable").sid());
        String offline = center.workspace().defaultActivitySid();
        center.engine().execute(new UpdateActivity(workspace, unavailable, "Break"));
        center.engine().execute(new UpdateActivity(workspace, offline, "Away"));

        String yaml = yaml(center);

        assertThat(yaml).contains("Break:", unavailable, "without_activities:", "default_activity: Away");
        SupportCenter again = SupportCenter.of(yaml);
        assertThat(activities(again)).containsExactlyInAnyOrderElementsOf(activities(center));
    }

    @Test
    void aDeletedActivityStaysAway() {
        SupportCenter center = SupportCenter.of("workspace: Desk");
        String unavailable =
                center.ask(view -> view.activities().named("Unavailable").sid());
        center.engine().execute(new DeleteActivity(center.workspace().sid(), unavailable));

        assertThat(SupportCenter.of(yaml(center)).inventory()).isEqualTo(center.inventory());
    }

    @Test
    void twoActivitiesOfOneNameCannotBeWritten() {
        SupportCenter center = SupportCenter.of("workspace: Desk");
        center.engine().execute(new CreateActivity(center.workspace().sid(), null, "Available", true));

        assertThatExceptionOfType(DefinitionException.class)
                .isThrownBy(() -> yaml(center))
                .withMessageMatching(
                        "workspace Desk: there are two of the kind activity named 'Available', WA\\w{32} and"
                                + " WA\\w{32}; a definition names by friendly_name, so rename one of them");
    }

    private static List<String> activities(SupportCenter center) {
        return center.ask(view -> view.activities().all().stream()
                .map(activity -> activity.friendlyName() + " " + activity.sid() + " " + activity.available())
                .toList());
    }

    private static String yaml(SupportCenter center) {
        return WorkspaceExport.yaml(
                WorkspaceExport.of(center.engine(), center.workspace().sid()));
    }
}
