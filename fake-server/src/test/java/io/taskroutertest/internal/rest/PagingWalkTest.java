package io.taskroutertest.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.taskroutertest.internal.rest.Client.Reply;
import io.taskroutertest.internal.rest.Contract.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every list of the contract is walked through page by page, in both directions, while rows come and go. */
class PagingWalkTest {

    private static final String NEXT = "/meta/next_page_url";
    private static final String PREVIOUS = "/meta/previous_page_url";

    static List<String> lists() {
        return Contract.described().stream()
                .filter(Operation::isList)
                .map(Operation::id)
                .toList();
    }

    @Test
    void theContractHasTwelveLists() {
        assertThat(lists()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void pagesLeadThroughAllRowsAndBack(String operation) {
        PagedRows rows = new PagedRows(operation);
        for (int i = 0; i < 5; i++) {
            rows.make();
        }
        List<String> all = rows.all();
        assertThat(all).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();

        Reply page = rows.client.get(rows.path(), "PageSize", "2");
        List<String> forward = new ArrayList<>(rows.sids(page));
        int number = 0;
        while (page.text(NEXT) != null) {
            page = rows.client.follow(page.text(NEXT));
            number++;
            assertThat(page.json().at("/meta/page").asInt()).isEqualTo(number);
            assertThat(rows.sids(page)).isNotEmpty();
            forward.addAll(rows.sids(page));
        }
        assertThat(forward).isEqualTo(all);

        List<String> backward = new ArrayList<>(rows.sids(page));
        while (page.text(PREVIOUS) != null) {
            page = rows.client.follow(page.text(PREVIOUS));
            backward.addAll(0, rows.sids(page));
        }
        assertThat(backward).isEqualTo(all);
        assertThat(page.json().at("/meta/page").asInt()).isZero();
        assertThat(rows.sids(rows.client.follow(page.text("/meta/first_page_url"))))
                .isEqualTo(all.subList(0, 2));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void rowsThatComeOrGoBetweenPagesAreNeitherRepeatedNorLeaveOthersOut(String operation) {
        PagedRows rows = new PagedRows(operation);
        int first = rows.all().size() + 2;
        for (int i = 0; i < 6; i++) {
            rows.make();
        }
        List<String> before = rows.all();
        Reply page = rows.client.get(rows.path(), "PageSize", Integer.toString(first));
        String next = page.text(NEXT);
        if (rows.canGo()) {
            rows.remove(before.get(first - 1));
            rows.remove(before.get(first));
        }
        rows.make();

        List<String> after = rows.all();
        Reply second = rows.client.follow(next);
        List<String> unseen = after.stream()
                .filter(sid -> before.indexOf(sid) < 0 || before.indexOf(sid) >= first)
                .toList();
        assertThat(rows.sids(second)).isEqualTo(unseen.subList(0, Math.min(first, unseen.size())));
        assertThat(rows.sids(rows.client.follow(second.text(PREVIOUS))))
                .isEqualTo(after.stream()
                        .filter(sid -> before.indexOf(sid) >= 0 && before.indexOf(sid) < first)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aTokenThatNamesNoRowOfThisListIsRefused(String operation) {
        PagedRows rows = new PagedRows(operation);
        rows.make();

        for (String token : new String[] {"PA", "PB" + "WK" + "f".repeat(32), "nonsense", "PAnonsense"}) {
            rows.client
                    .get(rows.path(), "PageToken", token)
                    .isRefused(400, 21481)
                    .says("Invalid PageToken");
        }
    }

    @ParameterizedTest
    @MethodSource("lists")
    void absolutePagingIsRefusedForEveryList(String operation) {
        PagedRows rows = new PagedRows(operation);

        for (String query : new String[] {"Page=1", "page=0", "page=1&PageToken=x", "Page=2&PageToken="}) {
            rows.client
                    .getRaw(rows.path(), query)
                    .isRefused(400, 40153)
                    .says("Absolute Paging used when iterating TaskRouter resources");
        }
        rows.client.get(rows.path(), "Page", "0").isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 50, 1",
        "1, 50, 1",
        "1, 1, 1",
        "2, 1, 2",
        "50, 50, 1",
        "51, 50, 2",
        "100, 50, 2",
        "1000, 1000, 1",
        "1001, 1000, 2",
        "1000, 999, 2"
    })
    void pagesAreAsManyAsTheRowsNeedAndTheLastOneSaysSo(int number, String size, int pages) {
        PagedRows rows = new PagedRows("ListTask");
        for (int i = 0; i < number; i++) {
            rows.make();
        }
        Reply page = rows.client.get(rows.path(), "PageSize", size);
        List<String> seen = new ArrayList<>(rows.sids(page));
        int turned = 1;
        while (page.text(NEXT) != null) {
            page = rows.client.follow(page.text(NEXT));
            seen.addAll(rows.sids(page));
            turned++;
        }

        assertThat(turned).isEqualTo(pages);
        assertThat(seen).hasSize(number).doesNotHaveDuplicates();
    }

    @Test
    void withoutAPageSizeAPageHasFiftyRows() {
        PagedRows rows = new PagedRows("ListWorker");
        for (int i = 0; i < 51; i++) {
            rows.make();
        }
        Reply page = rows.client.get(rows.path());

        assertThat(rows.sids(page)).hasSize(50);
        assertThat(page.text("/meta/url")).endsWith("?PageSize=50&Page=0");
        assertThat(rows.sids(rows.client.follow(page.text(NEXT)))).hasSize(1);
    }

    @Test
    void sizeAndFiltersAreReadFromTheRequestAndNotFromTheToken() {
        PagedRows rows = new PagedRows("ListWorker");
        for (int i = 0; i < 5; i++) {
            rows.make();
        }
        List<String> all = rows.all();
        String token = "PA" + all.get(0);

        assertThat(rows.sids(rows.client.get(rows.path(), "PageToken", token, "PageSize", "3")))
                .isEqualTo(all.subList(1, 4));
        assertThat(rows.sids(rows.client.get(rows.path(), "PageToken", token, "FriendlyName", "row5")))
                .containsExactly(all.get(4));
    }
}
