package org.stationhouse.backoffice.charges.arrest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Charges;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/**
 * A case is restricted or lifted while an arrest in it is corrected, again and again at the same moment: each waits for the other, and
 * neither for ever. A deadlock would be ended by the database, with an error for one of the two.
 */
@StationTest
class HeldInOneOrderTests {

    private static final int ROUNDS = Seed.times(12, 500);

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ArrestDesk desk;

    @Autowired
    ArrestFile file;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private Actor boss = Actor.program("test");
    private Instant at = Instant.EPOCH;

    @BeforeEach
    void setUp() {
        house.setUp();
        boss = door.actor("supervisor");
        at = clock.instant().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
    }

    private interface Act {
        void done();
    }

    @Test
    void aCaseIsRestrictedWhileItsArrestsAreCorrected() throws Exception {
        Jacket jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "Both at once.", boss).ref(), 1, boss);
        Charge charge = Charges.of("459", "Burglary", Level.Grade.WOBBLER, file.day(at));
        Arrest arrest = desk.make(
                Arrests.of("Holdquill, Ann", "1971-05-06", jacket.number().text(), ArrestType.ON_VIEW, at, charge),
                People.NONE,
                boss);
        var wrong = new ArrayList<Throwable>();
        int corrected = 0;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                int change = round;
                var start = new CyclicBarrier(2);
                boolean shut = round % 2 == 1;
                int version = version("cases.jacket", jacket.id());
                int arrestVersion = version("charges.arrest", arrest.id());
                List<Future<@Nullable Throwable>> acts = List.of(
                        two.submit(() -> at(start, () -> {
                            if (shut) {
                                restricted.lift(jacket.ref(), version, "Over.", boss);
                            } else {
                                restricted.restrict(jacket.ref(), version, "A victim is named.", boss);
                            }
                        })),
                        two.submit(() -> at(
                                start,
                                () -> desk.change(
                                        arrest.ref(), arrestVersion, said(jacket, change), "Misread.", boss))));
                for (Future<@Nullable Throwable> act : acts) {
                    Throwable thrown = act.get();
                    if (thrown != null && !(thrown instanceof SomeoneElseSaved)) {
                        wrong.add(thrown);
                    }
                }
                corrected += version("charges.arrest", arrest.id()) > arrestVersion ? 1 : 0;
            }
        }
        if (ROUNDS % 2 == 1) {
            restricted.lift(jacket.ref(), version("cases.jacket", jacket.id()), "The test is over.", boss);
        }
        assertThat(wrong).isEmpty();
        assertThat(corrected).isGreaterThan(ROUNDS / 2);
    }

    /** Another age each time, so that something is written. */
    private ArrestSaid said(Jacket jacket, int change) {
        return Arrests.said((1940 + change % 50) + "-05-06", jacket.number().text(), ArrestType.ON_VIEW, at);
    }

    private int version(String table, long id) {
        return sql.sql("select version from " + table + " where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static @Nullable Throwable at(CyclicBarrier start, Act act) {
        try {
            start.await();
            act.done();
            return null;
        } catch (Exception thrown) {
            return thrown;
        }
    }
}
