package org.stationhouse.backoffice.worklist.logs;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.Appearances;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.backoffice.master.People;
import org.stationhouse.backoffice.master.PersonLine;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;

/** A field of a log that means a person or a vehicle of the index: who is known is offered first, and the record tells of the entry. */
@StationTest
class KnownFieldsTests {

    private static final Pattern ENTRY = Pattern.compile(".*/logs/entries/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Logs logs;

    @Autowired
    Entries entries;

    @Autowired
    EntryBook book;

    @Autowired
    Mentions mentions;

    @Autowired
    People people;

    @Autowired
    List<Appearances> appearances;

    @Autowired
    SearchBox box;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";

    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        sergeant = door.actor("supervisor");
    }

    /** No mouse: the one who is known is offered, one key says that it is he, and both records show each other. */
    @Test
    void whoIsKnownIsPickedByOneKey() {
        PersonLine known =
                people.findOrEnter(NewPerson.of(PersonName.of("Roe, " + mark), null, "before"), "", true, clerk);
        PublicRef log = log(Set.of());
        try (var at = Browser.at(port).as("pst1")) {
            at.open("/logs/" + log + "/new").settled().find("#f-f1").focus();
            at.keys().content("Roe, " + mark).press("Enter");
            assertThat(at.find("#f-answer-f1")).containsText(known.number());
            at.keys().content("CA " + plate()).press("Alt+s");
            assertThat(at.settled().find("#e-answer-f1")).isVisible();
            assertThat(at.find("#f-f2")).hasValue("CA " + plate());
            at.passes("log-offers");
            at.find("#f-answer-f1").focus();
            at.keys().press("1");
            at.page().waitForURL(ENTRY);
            assertThat(at.keys().clicks()).isZero();
            assertThat(at.settled().find(".facts")).containsText(known.number());
            String entry = at.path().substring("/logs/entries/".length());
            String number = sql.sql("select number from worklist.log_entry where ref = :ref")
                    .param("ref", entry)
                    .query(String.class)
                    .single();
            assertThat(PaperCheck.text(at.page()
                            .request()
                            .get("/logs/entries/" + entry + "/entry.pdf")
                            .body()))
                    .contains(known.number());
            assertThat(at.page().request().get("/logs/" + log + "/all.csv").text())
                    .contains("Roe, " + mark + " (" + known.number() + ")");
            at.open("/people/" + known.ref());
            assertThat(at.settled().find("main")).containsText(number);
            at.open("/vehicles?text=" + plate());
            assertThat(at.settled().find("main")).containsText(plate());
            assertThat(box.find("roe " + mark, Set.of(), 10, false, clerk))
                    .anySatisfy(it -> assertThat(it.ref().text()).isEqualTo(entry));
        }
    }

    /** Nobody is entered before those likely were answered; none of them is somebody new; a correction may mean another. */
    @Test
    void nobodyIsEnteredUnasked() {
        PublicRef log = log(Set.of());
        LogEntry first = entry(log, Map.of(), clerk);
        assertThatThrownBy(() -> entry(log, Map.of(), clerk)).isInstanceOf(Unfit.class);
        LogEntry second = entry(log, Map.of("f1", KnownIndex.NONE), clerk);
        assertThat(meant(first)).isNotEqualTo(meant(second));
        PublicRef one = person(first);
        entries.correct(
                second.ref(),
                1,
                new LogEntry.Writing(second.at(), null, Map.of("f1", "Roe, " + mark), null, Map.of("f1", one.text())),
                "The same one",
                clerk);
        assertThat(meant(second)).isEqualTo(meant(first));
        assertThat(named(meant(first), clerk))
                .extracting(Mentions.Line::number)
                .containsExactlyInAnyOrder(first.number(), second.number());
        assertThat(appearances.stream()
                        .flatMap(it -> it.of(List.of(meant(first)), clerk).stream())
                        .map(Appearances.Line::number))
                .contains(first.number(), second.number());
    }

    /** A log of few tells the index nothing; who may not read it finds nothing of it at the person. */
    @Test
    void aLogOfFewEntersNobodyAndIsNotToldOf() {
        PublicRef log = log(Set.of(Queue.RECORDS));
        Actor records = door.actor("prt1");
        LogEntry entry = entry(log, Map.of(), records);
        assertThat(sql.sql("select count(*) from master.person where last ilike 'roe' and first ilike :first")
                        .param("first", mark)
                        .query(Long.class)
                        .single())
                .isZero();
        PersonLine known =
                people.findOrEnter(NewPerson.of(PersonName.of("Roe, " + mark), null, "before"), "", true, clerk);
        LogEntry picked = entry(log, Map.of("f1", known.ref().text()), records);
        assertThat(book.read(entry.ref(), records).orElseThrow().meant()).isEmpty();
        assertThat(named(known.id(), records)).extracting(Mentions.Line::number).containsExactly(picked.number());
        assertThat(named(known.id(), clerk)).isEmpty();
    }

    private List<Mentions.Line> named(long person, Actor actor) {
        return mentions.of(FieldKind.KNOWN_PERSON, List.of(person), actor);
    }

    private long meant(LogEntry entry) {
        return sql.sql("""
                        select linked from worklist.log_value v join worklist.log_entry e on e.id = v.entry
                        where e.ref = :ref and v.field = 'f1' order by v.line desc limit 1
                        """).param("ref", entry.ref()).query(Long.class).single();
    }

    private PublicRef person(LogEntry entry) {
        String path = Objects.requireNonNull(
                        book.read(entry.ref(), clerk).orElseThrow().meant().get("f1"))
                .path();
        return new PublicRef(path.substring("/people/".length()));
    }

    private LogEntry entry(PublicRef log, Map<String, String> answers, Actor actor) {
        return entries.write(
                log,
                new LogEntry.Writing(clock.instant(), null, Map.of("f1", "Roe, " + mark), null, answers),
                null,
                actor);
    }

    private PublicRef log(Set<Queue> readers) {
        var fields = List.of(
                new LogField("f1", "Who", FieldKind.KNOWN_PERSON, List.of(), true, true, true),
                new LogField("f2", "Car", FieldKind.KNOWN_VEHICLE, List.of(), false, true, true));
        String letters = mark.replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "QY";
        return logs.define(
                letters.substring(0, Math.min(5, letters.length())),
                4,
                new Edition(
                        "Log " + mark,
                        "",
                        "",
                        fields,
                        readers,
                        Set.of(),
                        false,
                        List.of(),
                        new DueRule.None(),
                        "",
                        Rhythm.NEVER),
                sergeant);
    }

    private String plate() {
        return "9" + mark.substring(0, 3).toUpperCase(java.util.Locale.ROOT) + Math.abs(mark.hashCode() % 900 + 100);
    }
}
