package io.taskroutertest;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.taskroutertest.worker.Durations;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Lengths of time, fixed and drawn. */
class DurationsTest {

    private static final int MANY = 100_000;

    @Test
    void aFixedLengthIsAlwaysTheSame() {
        assertThat(drawn(Durations.fixed(ofSeconds(5)), 3)).containsOnly(ofSeconds(5));
    }

    @Test
    void lengthsInTurnBeginAgainAfterTheLast() {
        assertThat(drawn(Durations.inTurn(ofSeconds(1), ofSeconds(2)), 5))
                .containsExactly(ofSeconds(1), ofSeconds(2), ofSeconds(1), ofSeconds(2), ofSeconds(1));
    }

    @Test
    void uniformLengthsLieBetweenLeastAndMost() {
        List<Duration> lengths = drawn(Durations.uniform(ofMillis(2), ofMillis(5), 1), 1_000);

        assertThat(lengths).contains(ofMillis(2), ofMillis(3), ofMillis(4), ofMillis(5));
        assertThat(lengths).allMatch(length -> length.toMillis() >= 2 && length.toMillis() <= 5);
        assertThat(mean(drawn(Durations.uniform(ofSeconds(10), ofSeconds(20), 1), MANY)))
                .isCloseTo(15_000, Percentage.withPercentage(1));
    }

    @Test
    void exponentialLengthsDeviateByTheirMean() {
        List<Duration> lengths = drawn(Durations.exponential(ofMinutes(3), 1), MANY);

        assertThat(mean(lengths)).isCloseTo(180_000, Percentage.withPercentage(1));
        assertThat(deviation(lengths)).isCloseTo(180_000, Percentage.withPercentage(1));
    }

    @Test
    void lognormalLengthsHaveTheirMeanAndDeviation() {
        List<Duration> lengths = drawn(Durations.lognormal(ofMinutes(3), ofMinutes(1), 1), MANY);

        assertThat(mean(lengths)).isCloseTo(180_000, Percentage.withPercentage(1));
        assertThat(deviation(lengths)).isCloseTo(60_000, Percentage.withPercentage(2));
        assertThat(lengths).noneMatch(Duration::isNegative);
    }

    @Test
    void eachSequenceOfASeedIsTheSameAndNeighbouringSeedsAreNot() {
        Durations lengths = Durations.exponential(ofMinutes(3), 7);

        assertThat(drawn(lengths, 100)).isEqualTo(drawn(lengths, 100));
        List<Duration> firsts = Stream.iterate(0, seed -> seed + 1)
                .limit(MANY)
                .map(seed -> Durations.exponential(ofMinutes(3), seed).draws().get())
                .toList();
        assertThat(mean(firsts)).isCloseTo(180_000, Percentage.withPercentage(2));
    }

    /** The figures of a seed stay the same from version to version: tests assert on them. */
    @Test
    void aSeedGivesTheSameLengthsInEveryVersion() {
        assertThat(drawn(Durations.uniform(ofSeconds(2), ofSeconds(10), 1), 3))
                .containsExactly(ofMillis(8_465), ofMillis(9_452), ofMillis(9_937));
        assertThat(drawn(Durations.exponential(ofMinutes(3), 2), 3))
                .containsExactly(ofMillis(72_349), ofMillis(212_242), ofMillis(130_781));
        assertThat(drawn(Durations.lognormal(ofMinutes(3), ofMinutes(1), -3), 3))
                .containsExactly(ofMillis(165_676), ofMillis(81_667), ofMillis(139_432));
    }

    @Test
    void whatIsNoLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.fixed(ofSeconds(-1)))
                .withMessage("length is PT-1S; give zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.fixed(ChronoUnit.FOREVER.getDuration()))
                .withMessageEndingWith("; give at most 36500 days");
        assertThatIllegalArgumentException().isThrownBy(Durations::inTurn).withMessageContaining("give at least one");
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.inTurn(ofSeconds(1), ofSeconds(-1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.uniform(ofSeconds(2), ofSeconds(1), 0))
                .withMessage("most is PT1S, less than least, PT2S");
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.uniform(ofSeconds(-2), ofSeconds(1), 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.uniform(ofSeconds(2), Duration.ofDays(36_501), 0))
                .withMessage("most is PT876024H; give at most 36500 days");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.exponential(Duration.ZERO, 0))
                .withMessage("mean is PT0S; give more than zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Durations.lognormal(ofSeconds(1), ofSeconds(-1), 0))
                .withMessage("standardDeviation is PT-1S; give zero or more");
    }

    private static List<Duration> drawn(Durations durations, int number) {
        return Stream.generate(durations.draws()).limit(number).toList();
    }

    private static double mean(List<Duration> lengths) {
        return lengths.stream().mapToLong(Duration::toMillis).average().orElseThrow();
    }

    private static double deviation(List<Duration> lengths) {
        double mean = mean(lengths);
        return Math.sqrt(lengths.stream()
                .mapToDouble(length -> Math.pow(length.toMillis() - mean, 2))
                .average()
                .orElseThrow());
    }
}
