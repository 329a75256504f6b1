package io.taskroutertest.internal.rest.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.taskroutertest.internal.rest.Client;
import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.model.TaskRouterLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {

    private final Client client = Client.lenient();
    private String workspace;
    private String workers;
    private final List<String> sids = new ArrayList<>();

    @BeforeEach
    void fiveWorkers() {
        workspace = client.workspace();
        workers = workspace + "/Workers";
        for (String name : List.of("A", "B", "C", "D", "E")) {
            sids.add(client.worker(workspace, name, "{}"));
            client.advance(Duration.ofSeconds(1));
        }
    }

    private static String names(Reply reply) {
        StringBuilder names = new StringBuilder();
        for (JsonNode worker : reply.isOk().json().get("workers")) {
            names.append(worker.get("friendly_name").asText());
        }
        return names.toString();
    }

    @Test
    void nextPagesLeadThroughAllRowsInOrderOfCreation() {
        Reply first = client.get(workers, "PageSize", "2");
        Reply second = client.follow(first.text("/meta/next_page_url"));
        Reply third = client.follow(second.text("/meta/next_page_url"));

        assertThat(names(first) + "|" + names(second) + "|" + names(third)).isEqualTo("AB|CD|E");
        assertThat(third.text("/meta/next_page_url")).isNull();
        assertThat(third.json().at("/meta/page").asInt()).isEqualTo(2);
    }

    @Test
    void previousPagesLeadBack() {
        Reply second = client.follow(client.get(workers, "PageSize", "2").text("/meta/next_page_url"));
        Reply back = client.follow(second.text("/meta/previous_page_url"));

        assertThat(names(back)).isEqualTo("AB");
        assertThat(back.text("/meta/previous_page_url")).isNull();
        assertThat(names(client.follow(back.text("/meta/next_page_url")))).isEqualTo("CD");
    }

    @Test
    void tokensAreSidsWithPrefix() {
        Reply second = client.follow(client.get(workers, "PageSize", "2").text("/meta/next_page_url"));

        assertThat(second.text("/meta/url")).endsWith("?PageSize=2&Page=1&PageToken=PA" + sids.get(1));
        assertThat(second.text("/meta/next_page_url")).endsWith("?PageSize=2&Page=2&PageToken=PA" + sids.get(3));
        assertThat(second.text("/meta/previous_page_url")).endsWith("?PageSize=2&Page=0&PageToken=PB" + sids.get(2));
        assertThat(second.text("/meta/first_page_url")).isEqualTo(Client.BASE + "/v1" + workers + "?PageSize=2&Page=0");
    }

    @Test
    void aRowDeletedMeanwhileKeepsItsPlace() {
        Reply first = client.get(workers, "PageSize", "2");
        client.delete(workers + "/" + sids.get(1)).isOk();

        assertThat(names(client.follow(first.text("/meta/next_page_url")))).isEqualTo("CD");
    }

    @Test
    void aRowCreatedMeanwhileShowsUpOnce() {
        Reply first = client.get(workers, "PageSize", "4");
        client.worker(workspace, "F", "{}");

        assertThat(names(client.follow(first.text("/meta/next_page_url")))).isEqualTo("EF");
    }

    @Test
    void filtersAreRepeatedInTheUrls() {
        Reply reply = client.get(workspace + "/Tasks", "AssignmentStatus", "pending,reserved", "Priority", "0");

        assertThat(reply.text("/meta/url"))
                .isEqualTo(Client.BASE + "/v1" + workspace
                        + "/Tasks?Priority=0&AssignmentStatus=pending%2Creserved&PageSize=50&Page=0");
    }

    @Test
    void filteredPagesCountOnlyWhatTheFilterTakes() {
        Reply reply = client.get(workers, "PageSize", "1", "TargetWorkersExpression", "friendly_name IN ['B','D']");

        assertThat(names(reply)).isEqualTo("B");
        Reply second = client.follow(reply.text("/meta/next_page_url"));
        assertThat(names(second)).isEqualTo("D");
        assertThat(second.text("/meta/next_page_url")).isNull();
    }

    @Test
    void anOrderedListPagesToo() {
        Reply first = client.get(workers, "PageSize", "2", "Ordering", "DateStatusChanged:desc");
        Reply second = client.follow(first.text("/meta/next_page_url"));

        assertThat(names(first) + "|" + names(second)).isEqualTo("ED|CB");
        assertThat(names(client.follow(second.text("/meta/previous_page_url")))).isEqualTo("ED");
    }

    @Test
    void inAnOrderedListTheTokensPlaceStaysWhereItWas() {
        Reply first = client.get(workers, "PageSize", "2", "Ordering", "DateStatusChanged:asc");
        client.post(workers + "/" + sids.get(1), "ActivitySid", client.activity(workspace, "Offline"));

        assertThat(names(client.follow(first.text("/meta/next_page_url")))).isEqualTo("CD");
    }

    @Test
    void anOrderedListPagesWithTheLargestSizeToo() {
        Client unlimited = Client.limited(TaskRouterLimit.PAGE_SIZE, Integer.MAX_VALUE);
        String rows = unlimited.workspace() + "/Workers";
        for (String name : new String[] {"A", "B", "C", "D", "E"}) {
            unlimited.post(rows, "FriendlyName", name).isOk();
        }
        String[] query = {"PageSize", "2", "Ordering", "DateStatusChanged:asc"};
        String all = "PageSize=" + Integer.MAX_VALUE;
        String next = unlimited.get(rows, query).text("/meta/next_page_url");
        Reply rest = unlimited.follow(next.replace("PageSize=2", all));

        assertThat(names(rest)).isEqualTo("CDE");
        assertThat(names(unlimited.follow(rest.text("/meta/previous_page_url"))))
                .isEqualTo("AB");
    }

    @Test
    void anEmptyListHasNoNeighbours() {
        Reply reply = client.get(workspace + "/Tasks");

        assertThat(reply.text("/meta/next_page_url")).isNull();
        assertThat(reply.text("/meta/previous_page_url")).isNull();
        assertThat(reply.json().at("/meta/page_size").asInt()).isEqualTo(50);
    }

    @ParameterizedTest
    @CsvSource({
        "PageSize=1001, 20007, Page size too large",
        "PageSize=0, 20001, PageSize is '0'",
        "PageSize=-1, 20001, PageSize is '-1'",
        "PageSize=many, 20001, PageSize is 'many'",
        "Page=-1, 20001, Page is '-1'",
        "Page=1, 40153, Absolute Paging used when iterating TaskRouter resources",
        "page=0, 40153, Absolute Paging used when iterating TaskRouter resources",
        "PageToken=nonsense, 21481, Invalid PageToken",
        "PageToken=PAWK00000000000000000000000000000000, 21481, Invalid PageToken"
    })
    void badPageParametersAreRefused(String query, int code, String message) {
        client.getRaw(workers, query).isRefused(400, code).says(message);
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        client.get(workspace + "/Tasks", "PageToken", "PA" + sids.get(0)).isRefused(400, 21481);
        client.get(workers, "PageToken", "PA" + sids.get(0), "Ordering", "DateStatusChanged:asc")
                .isRefused(400, 21481);
    }

    @Test
    void pageZeroWithoutTokenIsTheFirstPage() {
        assertThat(names(client.get(workers, "Page", "0"))).isEqualTo("ABCDE");
    }

    @Test
    void anEmptyFilterIsAsIfAbsent() {
        assertThat(names(client.get(workers, "FriendlyName", "", "ActivitySid", "")))
                .isEqualTo("ABCDE");
    }
}
