package org.stationhouse.backoffice.charges.arrest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.charges.Level;
import org.stationhouse.backoffice.charges.Sections;
import org.stationhouse.backoffice.charges.count.Charge;
import org.stationhouse.backoffice.charges.count.Charges;
import org.stationhouse.backoffice.charges.count.Outcome;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What tests of arrests stand on: two who work with them, and a person of whom nobody has heard before. */
abstract class ArrestHouse {

    static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    ArrestDesk desk;

    @Autowired
    ChargeDesk charges;

    @Autowired
    NumberDesk numbers;

    @Autowired
    ArrestBook book;

    @Autowired
    SummaryDesk summaries;

    @Autowired
    ArrestAppearances appearances;

    @Autowired
    ArrestFile file;

    @Autowired
    Sections sections;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    People people;

    @Autowired
    SearchBox box;

    @Autowired
    WorkBook work;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    Actor clerk = Actor.program("none");
    Actor technician = Actor.program("none");
    String surname = "";
    String born = "";
    Instant at = Instant.EPOCH;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt2");
        technician = door.actor("pst1");
        int n = COUNT.incrementAndGet();
        surname = "Quarrel" + letters(n);
        born = (1950 + n) + "-05-06";
        at = clock.instant().minus(Duration.ofDays(20)).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String letters(int n) {
        return String.valueOf((char) ('a' + n / 26 % 26)) + (char) ('a' + n % 26);
    }

    Charge burglary() {
        return Charges.of("459", "Burglary", Level.Grade.WOBBLER, file.day(at));
    }

    Charge theft() {
        return Charges.of("484", "Theft", Level.Grade.MISDEMEANOR, file.day(at));
    }

    Arrest adult(@Nullable String caseNumber, Charge... all) {
        return desk.make(
                Arrests.of(surname + ", Ann", born, caseNumber, ArrestType.ON_VIEW, at, all), People.NONE, clerk);
    }

    Arrest minor(@Nullable String caseNumber) {
        int year = file.day(at).getYear() - 15;
        return desk.make(
                Arrests.of(surname + ", Kid", year + "-01-02", caseNumber, ArrestType.ON_VIEW, at, burglary()),
                People.NONE,
                clerk);
    }

    Jacket jacket() {
        return calls.makeCase(
                calls.log(Calls.burglary(natures), "An arrest.", clerk).ref(), 1, clerk);
    }

    Arrest now(Arrest arrest) {
        return book.read(arrest.ref(), clerk).arrest();
    }

    void dispose(Arrest arrest, Outcome outcome, int days, int... counts) {
        var decisions = new ArrayList<ChargeDesk.Decision>();
        for (int count : counts) {
            decisions.add(new ChargeDesk.Decision(
                    count, Charges.disposition(outcome, file.day(at).plusDays(days))));
        }
        charges.dispose(arrest.ref(), now(arrest).version(), decisions, clerk);
    }

    boolean finds(String typed, Arrest arrest, Actor actor) {
        return box.find(typed, Set.of(), 50, false, actor).stream()
                .anyMatch(it -> it.ref().equals(arrest.ref()));
    }

    boolean lists(Arrest arrest, Actor actor) {
        return book.list(ArrestFilter.all(), ArrestListStore.LATEST, 0, 500, actor).stream()
                .anyMatch(it -> it.ref().equals(arrest.ref()));
    }

    boolean inJacket(Jacket jacket, Arrest arrest, Actor actor) {
        return cases.read(jacket.ref(), actor).orElseThrow().entries().stream()
                .anyMatch(it -> arrest.number().equals(it.number()));
    }

    boolean offered(Arrest arrest, Actor actor) {
        return people
                .candidates(new NewPerson(arrest.name(), arrest.born(), Looks.NONE, List.of(), ""), false, actor)
                .stream()
                .anyMatch(it -> it.person().id() == arrest.person());
    }

    List<String> verbs(PublicRef ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) order by id")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
