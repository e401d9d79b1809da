package org.stationhouse.foundation.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.NumberSeries.Line;
import org.stationhouse.foundation.vault.NumberSeries.Standing;

@StationTest
class NumberSeriesTests {

    private static final Actor KIM = Actor.console("kim");
    private static final int YEAR = 2026;

    @Autowired
    NumberSeries numbers;

    @Autowired
    NumberStore store;

    @Autowired
    TransactionTemplate act;

    @Autowired
    JdbcClient sql;

    @Autowired
    Clock clock;

    @Test
    void inARaceEachNumberIsUsedOnceOrVoidedWithItsReason() throws Exception {
        Random chance = Seed.random(NumberSeriesTests.class);
        String series = "test.race" + chance.nextInt(1_000_000);
        Set<Long> used = ConcurrentHashMap.newKeySet();
        Set<Long> failed = ConcurrentHashMap.newKeySet();
        List<Long> seeds =
                LongStream.range(0, 8).map(n -> chance.nextLong()).boxed().toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> racers = seeds.stream()
                    .<Callable<Boolean>>map(seed -> () -> race(series, new Random(seed), used, failed))
                    .toList();
            for (var racer : threads.invokeAll(racers)) {
                assertThat(racer.get()).isTrue();
            }
        }
        var all = new java.util.TreeSet<>(used);
        all.addAll(failed);
        assertThat(all).hasSize(used.size() + failed.size());
        assertThat(List.copyOf(all))
                .isEqualTo(LongStream.rangeClosed(1, all.size()).boxed().toList());
        List<Line> lines = of(series);
        assertThat(lines).hasSize(failed.size()).allSatisfy(line -> {
            assertThat(line.standing()).isEqualTo(Standing.VOIDED);
            assertThat(line.why()).isEqualTo(NumberSeries.FAILED);
            assertThat(failed).contains(line.running());
        });
        assertThat(Set.copyOf(store.used(series, YEAR))).isEqualTo(used);
    }

    private boolean race(String series, Random chance, Set<Long> used, Set<Long> failed) {
        for (int n = 0; n < Seed.times(40, 2_000); n++) {
            int count = chance.nextInt(4) == 0 ? 1 + chance.nextInt(9) : 1;
            boolean fails = chance.nextInt(3) == 0;
            boolean late = chance.nextBoolean();
            var mine = new long[1];
            try {
                act.executeWithoutResult(status -> {
                    mine[0] = count == 1 ? numbers.reserve(series, YEAR) : numbers.reserveBlock(series, YEAR, count);
                    if (!fails || late) {
                        numbers.useBlock(series, YEAR, mine[0], count);
                    }
                    if (fails) {
                        throw new IllegalStateException("the act fails");
                    }
                });
            } catch (IllegalStateException asAsked) {
                assertThat(asAsked).hasMessage("the act fails");
            }
            IntStream.range(0, count)
                    .forEach(it -> assertThat((fails ? failed : used).add(mine[0] + it))
                            .as("number %d was given twice", mine[0] + it)
                            .isTrue());
        }
        return true;
    }

    @Test
    void theReportFindsGapsOrphansForeignAndAgeingNumbers() {
        String series = "test.report";
        for (int n = 1; n <= 7; n++) {
            long running = numbers.reserve(series, YEAR);
            if (n < 5) {
                act.executeWithoutResult(status -> numbers.use(series, YEAR, running));
            }
        }
        assertThat(of(series)).isEmpty();
        sql.sql("delete from vault.number where series = 'test.report' and running = 2")
                .update();
        numbers.giveUp(series, YEAR, 6, " the page was torn ", KIM);
        var bearers = new NumberSeries.Bearers() {
            @Override
            public String series() {
                return series;
            }

            @Override
            public List<Long> borne(int year) {
                return List.of(1L, 2L, 4L);
            }
        };

        var lender = new NumberSeries.Lent() {
            @Override
            public String series() {
                return series;
            }

            @Override
            public Set<Long> lent(int year) {
                return Set.of(7L, 6L);
            }
        };

        List<Line> lines = new NumberReport(store, List.of(bearers), List.of(lender), List.of())
                .lines(clock.instant().plus(Duration.ofHours(1))).stream()
                        .filter(line -> line.series().equals(series))
                        .toList();

        assertThat(lines)
                .extracting(Line::running, Line::standing, Line::why)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(2L, Standing.GAP, ""),
                        org.assertj.core.groups.Tuple.tuple(2L, Standing.FOREIGN, ""),
                        org.assertj.core.groups.Tuple.tuple(3L, Standing.ORPHAN, ""),
                        org.assertj.core.groups.Tuple.tuple(5L, Standing.AGEING, ""),
                        org.assertj.core.groups.Tuple.tuple(6L, Standing.VOIDED, "the page was torn"),
                        org.assertj.core.groups.Tuple.tuple(7L, Standing.LENT, ""));
        assertThat(lines).filteredOn(Line::fault).extracting(Line::running).doesNotContain(6L, 7L);
        assertThat(sql.sql(
                                "select reason from vault.audit_line where verb = 'vault.number.void' and refs[1] = 'test.report 2026 6'")
                        .query(String.class)
                        .list())
                .containsExactly("the page was torn");
        sql.sql("delete from vault.number where series = 'test.report'").update();
        sql.sql("delete from vault.number_series where series = 'test.report'").update();
    }

    @Test
    void aNumberIsGivenUpOnceAndWithAReason() {
        long running = numbers.reserve("test.give-up", YEAR);
        assertThatThrownBy(() -> numbers.giveUp("test.give-up", YEAR, running, " ", KIM))
                .isInstanceOf(IllegalArgumentException.class);
        numbers.giveUp("test.give-up", YEAR, running, "lost", KIM);
        assertThatThrownBy(() -> numbers.giveUp("test.give-up", YEAR, running, "again", KIM))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> act.executeWithoutResult(status -> numbers.use("test.give-up", YEAR, running)))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<Line> of(String series) {
        return numbers.report().stream()
                .filter(line -> line.series().equals(series))
                .toList();
    }
}
