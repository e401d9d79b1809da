package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.staff.sign.WordTimersTests;

/** Every timer of access is proved on both sides of its border by one of the tables of {@link Border}s. */
class TimersTests {

    /** A timer that is added without a row is found. INPUT_GRAIN only makes a lock come early, never late. */
    @Test
    void noTimerIsLeftOut() {
        Set<String> proved = Stream.of(
                        SessionTimersTests.PROVES,
                        FactorTimersTests.PROVES,
                        PasskeyTimersTests.PROVES,
                        AccountTimersTests.PROVES,
                        GlassTimersTests.PROVES,
                        WordTimersTests.PROVES)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        assertThat(Arrays.stream(Timers.class.getFields())
                        .filter(it -> Modifier.isStatic(it.getModifiers()))
                        .map(Field::getName)
                        .filter(it -> !it.equals("INPUT_GRAIN")))
                .isSubsetOf(proved);
        assertThat(Timers.INPUT_GRAIN).isLessThanOrEqualTo(Duration.ofSeconds(15));
    }
}
