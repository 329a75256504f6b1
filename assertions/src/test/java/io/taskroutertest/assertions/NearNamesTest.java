package io.taskroutertest.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNamesTest {

    @Test
    void theNameThatWasProbablyMeantIsSaid() {
        assertThat(NearNames.unknown("worker", "Bbo", List.of("Alice", "Bob")))
                .isEqualTo("there is no worker \"Bbo\" (\"Bob\"?); there are: Alice, Bob");
        assertThat(NearNames.unknown("worker", "alice", List.of("Alice", "Bob")))
                .isEqualTo("there is no worker \"alice\" (\"Alice\"?); there are: Alice, Bob");
    }

    @Test
    void aNameThatIsLikeNoneIsTakenForNone() {
        assertThat(NearNames.unknown("worker", "Eve", List.of("Bob")))
                .isEqualTo("there is no worker \"Eve\"; there is: Bob");
    }

    @Test
    void ofManyNamesTheNearestAreSaid() {
        List<String> names =
                IntStream.range(0, 100).mapToObj(i -> "Worker " + i).toList();

        assertThat(NearNames.unknown("worker", "Wroker 77", names))
                .startsWith("there is no worker \"Wroker 77\" (\"Worker 77\"?); there are: Worker 77, ")
                .endsWith(" and 88 more");
    }

    @Test
    void whereThereIsNoneThatIsSaid() {
        assertThat(NearNames.unknown("worker", "Bob", List.of())).isEqualTo("there is no worker \"Bob\": none exists");
    }
}
