package org.stationhouse.desk.dispatch.noreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.PaperReports;
import org.stationhouse.backoffice.cases.Report;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Whatever happens in whatever order, a call is on the list exactly when the rule says so, and each state's list holds its own. */
@StationTest
class NoReportListTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    NoReportDesk desk;

    @Autowired
    NoReportBook book;

    @Autowired
    PaperReports paper;

    @Autowired
    MovableClock clock;

    private final Random random = Seed.random(NoReportListTests.class);
    private final Map<PublicRef, Model> models = new HashMap<>();

    /** What the rule knows of a call, kept by the test itself. */
    private static final class Model {
        private final Call call;
        private @Nullable Jacket jacket;
        private @Nullable Instant issued;
        private int reports;
        private boolean needless;

        Model(Call call) {
            this.call = call;
        }

        NoReport.@Nullable State state(Instant now, int hours) {
            if (issued == null) {
                return null;
            }
            boolean over = !issued.plus(Duration.ofHours(hours)).isAfter(now);
            return reports > 0
                    ? NoReport.State.REPORTED
                    : needless ? NoReport.State.NEEDLESS : over ? NoReport.State.LATE : NoReport.State.DUE;
        }
    }

    private Actor supervisor = Actor.program("none");
    private int hours = 12;

    @BeforeEach
    void setUp() {
        house.setUp();
        supervisor = door.actor("supervisor");
    }

    @AfterEach
    void backToNow() {
        desk.setHours(book.hours().version(), 12, supervisor);
        clock.reset();
    }

    @Test
    void theListIsTheRule() {
        clock.stop(Instant.now().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
        var all = new ArrayList<Model>();
        for (int i = 0; i < 8; i++) {
            Model one = new Model(calls.log(Calls.burglary(natures), null, supervisor));
            all.add(one);
            models.put(one.call.ref(), one);
        }
        int steps = Seed.times(150, 2_000);
        for (int i = 0; i < steps; i++) {
            Model one = all.get(random.nextInt(all.size()));
            act(one, random.nextInt(6));
            if (i % 10 == 0) {
                compare();
            }
        }
        compare();
    }

    private void act(Model one, int what) {
        Jacket jacket = one.jacket;
        switch (what) {
            case 0 -> clock.stop(clock.instant().plus(Duration.ofMinutes(random.nextInt(4 * 60))));
            case 1 -> {
                hours = 1 + random.nextInt(24);
                desk.setHours(book.hours().version(), hours, supervisor);
            }
            case 2 -> {
                if (jacket == null) {
                    one.jacket = calls.makeCase(one.call.ref(), 1, supervisor);
                    one.issued = clock.instant();
                }
            }
            case 3 -> {
                if (jacket != null && one.reports < 3) {
                    paper.receive(jacket.ref(), "Report", "Ofc. Lee", supervisor);
                    one.reports++;
                }
            }
            case 4 -> {
                if (jacket != null && one.reports > 0) {
                    paper.takeBack(jacket.ref(), counting(jacket), "Mistake", supervisor);
                    one.reports--;
                }
            }
            default -> {
                if (jacket != null) {
                    close(one);
                }
            }
        }
    }

    private PublicRef counting(Jacket jacket) {
        return paper.read(jacket.ref(), supervisor).orElseThrow().reports().stream()
                .filter(Report::counts)
                .findFirst()
                .orElseThrow()
                .ref();
    }

    private void close(Model one) {
        int version = book.find(one.call.ref(), supervisor).orElseThrow().version();
        if (one.needless) {
            desk.wanted(one.call.ref(), version, "After all", supervisor);
            one.needless = false;
        } else if (one.reports == 0) {
            desk.needless(one.call.ref(), version, "None needed", supervisor);
            one.needless = true;
        }
    }

    private void compare() {
        Instant now = clock.instant();
        for (NoReport.State state : NoReport.State.values()) {
            Set<PublicRef> listed =
                    book.list(NoReportFilter.of(state), NoReportListStore.OLDEST, 0, 10_000, supervisor).stream()
                            .map(NoReport::ref)
                            .filter(models::containsKey)
                            .collect(Collectors.toSet());
            Set<PublicRef> expected = models.values().stream()
                    .filter(it -> it.state(now, hours) == state)
                    .map(it -> it.call.ref())
                    .collect(Collectors.toSet());
            assertThat(listed).as("%s, seed %s", state, Seed.number()).isEqualTo(expected);
        }
        List<NoReport> all = book.list(
                new NoReportFilter(null, null, null, null, null, null, null),
                NoReportListStore.OLDEST,
                0,
                10_000,
                supervisor);
        assertThat(all).allSatisfy(it -> {
            Model model = models.get(it.ref());
            if (model != null) {
                assertThat(it.state(now, Duration.ofHours(hours))).isEqualTo(model.state(now, hours));
            }
        });
    }
}
