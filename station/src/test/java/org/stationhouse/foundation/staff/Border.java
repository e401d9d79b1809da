package org.stationhouse.foundation.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.stationhouse.MovableClock;

/**
 * One timer of access with the clock held still, on both sides of its border: the last moment before, and the moment itself. What
 * starts the timer is done in the past, so that no job of the house finds that its time has come.
 *
 * @param timer name of the constant that it proves, and what of it
 * @param rule what asks for it
 * @param step how long before the border the last moment lies
 * @param before how it stands then
 * @param at how it stands at the border
 * @param begin does what starts the timer; gives how it stands whenever it is asked
 */
public record Border(
        String timer,
        String rule,
        Duration after,
        Duration step,
        String before,
        String at,
        Supplier<Supplier<String>> begin) {

    /** Noon of yesterday where the agency is. */
    private static final Instant MOMENT =
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofHours(4));

    private static final Duration TICK = Duration.ofMillis(1);

    /** A timer that runs to the millisecond. */
    public static Border of(
            String timer, String rule, Duration after, String before, String at, Supplier<Supplier<String>> begin) {
        return new Border(timer, rule, after, TICK, before, at, begin);
    }

    /** A timer that runs by days. */
    public static Border days(
            String timer, String rule, Duration after, String before, String at, Supplier<Supplier<String>> begin) {
        return new Border(timer, rule, after, Duration.ofDays(1), before, at, begin);
    }

    /** @param proves first words of the timers; what is missing in the table, or stands there beside it, is found */
    public static List<DynamicTest> tests(MovableClock clock, Set<String> proves, List<Border> table) {
        assertThat(table.stream().map(it -> it.timer().split(" ")[0]).collect(Collectors.toSet()))
                .isEqualTo(proves);
        return table.stream()
                .map(it -> DynamicTest.dynamicTest(
                        it.timer() + " " + it.after() + ", " + it.rule(), () -> it.holds(clock)))
                .toList();
    }

    private void holds(MovableClock clock) {
        clock.stop(MOMENT.minus(after));
        Supplier<String> stands = begin.get();
        clock.stop(MOMENT.minus(step));
        assertThat(stands.get()).as("just before").isEqualTo(before);
        clock.stop(MOMENT.minus(after));
        stands = begin.get();
        clock.stop(MOMENT);
        assertThat(stands.get()).as("at the border").isEqualTo(at);
    }
}
