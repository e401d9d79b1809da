package org.stationhouse.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.Seed;

/** The rule of the soak: a planted leak makes it red, noise and the filling of caches do not. */
class GrowthTests {

    private static final long MEGABYTE = 1 << 20;

    /** Two hours, a sample each half minute, each up to 3 MB off. */
    private static Growth of(DoubleUnaryOperator megabytes) {
        Random random = Seed.random(GrowthTests.class);
        var growth = new Growth(Growth.WARM_UP);
        for (int seconds = 0; seconds <= 7_200; seconds += 30) {
            double said = megabytes.applyAsDouble(seconds / 3_600.0) + random.nextDouble(-3, 3);
            growth.add(seconds, (long) (said * MEGABYTE));
        }
        return growth;
    }

    @ParameterizedTest
    @CsvSource({"0, false", "0.02, false", "0.08, true", "0.5, true", "-0.1, false"})
    void aLeakIsSeenFromFiveInAHundredAnHour(double leak, boolean red) {
        Growth growth = of(hours -> 100 * (1 + leak * (hours - 0.5)));
        assertThat(growth.judges()).isTrue();
        assertThat(growth.anHour()).isCloseTo(leak, within(0.015));
        assertThat(growth.anHour() >= Growth.MOST).as("seed %d", Seed.number()).isEqualTo(red);
    }

    @Test
    void whatFillsInTheFirstHalfHourIsNoLeak() {
        assertThat(of(hours -> 60 + 40 * Math.min(1, hours * 2)).anHour()).isLessThan(Growth.MOST);
    }

    @Test
    void aStepThatStaysIsALeak() {
        assertThat(of(hours -> hours < 1.25 ? 100 : 120).anHour()).isGreaterThan(Growth.MOST);
    }

    @Test
    void aShortRunIsNotJudged() {
        var brief = new Growth(java.time.Duration.ofSeconds(20));
        assertThat(brief.judges()).isFalse();
        assertThat(brief.anHour()).isZero();
        for (int seconds = 0; seconds <= 600; seconds += 10) {
            brief.add(seconds, 100 * MEGABYTE);
        }
        assertThat(brief.judges()).isFalse();
        assertThat(brief.anHour()).isZero();
        assertThat(brief.count()).isEqualTo(59);
    }
}
