package io.taskroutertest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.taskroutertest.internal.engine.resource.Limits;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.KnownWorker;
import io.taskroutertest.internal.engine.resource.WorkflowConfiguration.Target;
import io.taskroutertest.internal.engine.world.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkflowConfigurationsTest {

    private static String filter(String members) {
        return "{'task_routing':{'filters':[{" + members + "}]}}".replace('\'', '"');
    }

    private static WorkflowConfiguration parse(String text) {
        return WorkflowConfigurations.parse(text.replace('\'', '"'), Limits.DEFAULT);
    }

    private static Target target(String members) {
        return parse(filter("'targets':[{'queue':'WQ1'," + members + "}]"))
                .filters()
                .get(0)
                .targets()
                .get(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter_friendly_name", "friendly_name", "friendlyName"})
    void aFiltersNameMayStandUnderAnyOfThreeKeys(String key) {
        assertThat(parse(filter("'" + key + "':'VIP','targets':[{'queue':'WQ1'}]"))
                        .filters()
                        .get(0)
                        .friendlyName())
                .isEqualTo("VIP");
    }

    @Test
    void numbersMayBeWrittenAsStrings() {
        Target target = target("'priority':'10','timeout':'30'");

        assertThat(target.priority()).isEqualTo(10);
        assertThat(target.timeout()).isEqualTo(30);
    }

    @Test
    void aLaterTargetInheritsTheQueueAndNothingElse() {
        var targets = parse(filter("'targets':[{'queue':'WQ1','priority':5,'timeout':9,'expression':'1==1'},{}]"))
                .filters()
                .get(0)
                .targets();

        assertThat(targets.get(1)).isEqualTo(new Target("WQ1", null, null, null, null, null, null));
    }

    @Test
    void aTargetMayNameAKnownWorkerByATaskAttribute() {
        KnownWorker known = target("'known_worker_sid':'task.last_worker'").knownWorker();

        assertThat(known.by()).isEqualTo(KnownWorker.By.SID);
        assertThat(known.attribute().text()).isEqualTo("task.last_worker");
    }

    @Test
    void orderAndSkipConditionAreRead() {
        Target target = target("'order_by':'worker.level DESC','skip_if':'workers.available == 0'");

        assertThat(target.orderBy().text()).isEqualTo("worker.level DESC");
        assertThat(target.skipIf().text()).isEqualTo("workers.available == 0");
    }

    @Test
    void theDefaultFilterNamesItsQueue() {
        assertThat(parse("{'task_routing':{'default_filter':{'queue':'WQ9'}}}").defaultQueueSid())
                .isEqualTo("WQ9");
    }

    @Test
    void filtersMayBeMissing() {
        assertThat(parse("{'task_routing':{}}").filters()).isEmpty();
    }

    @Test
    void aBlankExpressionCountsAsAbsent() {
        Target target = target("'expression':' ','skip_if':'','order_by':''");

        assertThat(target).isEqualTo(new Target("WQ1", null, null, null, null, null, null));
    }

    @Test
    void theTextIsKeptAsSent() {
        String text = "{ \"task_routing\" : { } }";

        assertThat(WorkflowConfigurations.parse(text, Limits.DEFAULT).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'targets':[{'queue':'WQ1','timeout':0}]       | task_routing.filters[0].targets[0].timeout is 0; allowed
                    'targets':[{'queue':'WQ1','timeout':'soon'}]  | task_routing.filters[0].targets[0].timeout is "soon"
                    'targets':[{'queue':'WQ1','priority':1.5}]    | task_routing.filters[0].targets[0].priority is 1.5
                    'targets':[{}]                                | task_routing.filters[0].targets[0] has no queue
                    'targets':[]                                  | task_routing.filters[0] has no targets
                    'expression':'1==1'                           | task_routing.filters[0] has no targets
                    'targets':{}                                  | task_routing.filters[0].targets must be an array
                    'targets':[5]                                 | task_routing.filters[0].targets[0] must be a JSON object
                    'targets':[{'queue':5}]                       | task_routing.filters[0].targets[0].queue is 5; it must be a string
                    'targets':[{'queue':'WQ1','known_worker_sid':'task.a','known_worker_friendly_name':'task.b'}] | only one is allowed
                    """)
    void whatIsWrongIsRefusedWithItsPlace(String members, String message) {
        assertThatThrownBy(() -> parse(filter(members)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Configuration: ")
                .hasMessageContaining(message);
    }

    @Test
    void anExpressionThatIsNoneIsRefusedWithTheParsersText() {
        assertThatThrownBy(() -> parse(filter("'expression':'skill-level > 3','targets':[{'queue':'WQ1'}]")))
                .isInstanceOf(Refusal.class)
                .hasMessage("Configuration: task_routing.filters[0].expression: extraneous input 'evel' expecting"
                        + " OPERATOR");
    }

    @Test
    void textThatIsNoJsonIsRefusedWithLineAndColumn() {
        assertThatThrownBy(() -> parse("{'task_routing':"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Configuration is no JSON: ")
                .hasMessageContaining("line 1");
    }

    @Test
    void aDocumentWithoutRoutingIsRefused() {
        assertThatThrownBy(() -> parse("{}")).hasMessage("Configuration: the document has no task_routing");
    }

    @Test
    void aDocumentMayHaveNoMoreBytesThanTheService() {
        String blanks = " ".repeat(1_038_576 - 19);

        assertThat(parse("{'task_routing':{}" + blanks + "}").filters()).isEmpty();
        assertThatThrownBy(() -> parse("{'task_routing':{}" + blanks + " }"))
                .hasMessage("Configuration has 1038577 bytes; at most 1038576 are allowed");
    }
}
