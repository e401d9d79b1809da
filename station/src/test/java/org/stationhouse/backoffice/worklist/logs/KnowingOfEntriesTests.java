package org.stationhouse.backoffice.worklist.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Cases;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.Filed;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.NumberSeries;
import org.stationhouse.foundation.web.NoSuch;

/** Who learns of the entries of a log, and what becomes of them as its definition changes. */
@StationTest
class KnowingOfEntriesTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    Cases cases;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    SearchBox box;

    @Autowired
    Logs logs;

    @Autowired
    Entries entries;

    @Autowired
    EntrySteps steps;

    @Autowired
    EntryBook book;

    @Autowired
    Blanks blanks;

    @Autowired
    NumberSeries numbers;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "x";

    @SuppressWarnings("NullAway.Init")
    private Jacket jacket;

    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        sergeant = door.actor("supervisor");
        jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "A case.", clerk).ref(), 1, clerk);
    }

    /** Who may not know of a case does not learn of its entries; what was there is corrected with a reason and kept. */
    @Test
    void theRestrictedCaseHidesItsEntries() {
        PublicRef log = log(Set.of(), Set.of());
        LogEntry entry = entry(log, about());
        assertThat(seen(log, clerk)).containsExactly(entry.ref());
        restricted.restrict(
                jacket.ref(),
                cases.read(jacket.ref(), sergeant).orElseThrow().jacket().version(),
                "A member.",
                sergeant);
        assertThat(seen(log, clerk)).isEmpty();
        assertThat(book.read(entry.ref(), clerk)).isEmpty();
        assertThat(box.find(entry.number(), Set.of(), 10, false, clerk)).isEmpty();
        assertThat(box.find("roe " + mark, Set.of(), 10, false, clerk)).isEmpty();
        assertThat(logs.read(log, clerk).orElseThrow().written()).isZero();
        assertThatThrownBy(() -> steps.voided(entry.ref(), 1, "No.", clerk)).isInstanceOf(NoSuch.class);
        assertThat(seen(log, sergeant)).containsExactly(entry.ref());
        assertThat(box.find(entry.number(), Set.of(), 10, false, sergeant)).isNotEmpty();
        assertThat(book.about("cases.restricted", jacket.ref(), sergeant)).hasSize(1);
        assertThat(book.about("cases.restricted", jacket.ref(), clerk)).isEmpty();
        restricted.lift(
                jacket.ref(),
                cases.read(jacket.ref(), sergeant).orElseThrow().jacket().version(),
                "Over.",
                sergeant);
        assertThat(box.find(entry.number(), Set.of(), 10, false, clerk)).isNotEmpty();
        assertThat(book.about("cases.jacket", jacket.ref(), clerk))
                .extracting(Filed.Line::number)
                .containsExactly(entry.number());
    }

    /** Its readers only; an edition shows old entries as they were written; a kind is never another. */
    @Test
    void aLogOfFewAndItsEditions() {
        PublicRef log = log(Set.of(Queue.RECORDS), Set.of());
        Actor records = door.actor("prt1");
        LogEntry entry = entries.write(log, new LogEntry.Writing(clock.instant(), null, values(), null), null, records);
        assertThat(logs.read(log, clerk)).isEmpty();
        assertThat(book.read(entry.ref(), clerk)).isEmpty();
        assertThat(box.find(entry.number(), Set.of(), 10, false, clerk)).isEmpty();
        assertThat(box.find(entry.number(), Set.of(), 10, false, records)).isNotEmpty();

        entries.correct(
                entry.ref(),
                1,
                new LogEntry.Writing(entry.at(), null, Map.of("f1", "Roe, Jo " + mark, "f2", ""), null),
                "Misheard",
                records);
        EntryBook.Whole whole = book.read(entry.ref(), records).orElseThrow();
        assertThat(whole.entry().values()).containsExactly(Map.entry("f1", "Roe, Jo " + mark));
        assertThat(whole.lines())
                .extracting(LogEntry.Line::kind)
                .containsExactly(LogEntry.Kind.WRITTEN, LogEntry.Kind.CORRECTED);
        assertThat(whole.lines().getFirst().values()).containsEntry("f2", "12.50");

        AgencyLog now = logs.read(log, sergeant).orElseThrow().log();
        Edition without = now.is().withFields(List.of(now.is().fields().getFirst()));
        Edition other =
                now.is().withFields(List.of(new LogField("f1", "Who", FieldKind.LINE, List.of(), false, true, false)));
        assertThatThrownBy(() -> logs.change(log, 1, other, sergeant)).isInstanceOf(Refusal.class);
        logs.change(log, 1, without, sergeant);
        assertThat(book.read(entry.ref(), records).orElseThrow().log().is().fields())
                .hasSize(2);
        assertThat(book.everField(now)).extracting(LogField::key).containsExactly("f1", "f2");

        steps.voided(entry.ref(), 2, "Written twice.", records);
        assertThatThrownBy(() -> steps.voided(entry.ref(), 3, "Again.", records))
                .isInstanceOf(Refusal.class);
        blanks.make(log, 2, records);
        String paper = blanks.print(log, records).numbers().getFirst();
        assertThat(entries.write(log, new LogEntry.Writing(clock.instant(), null, values(), paper), null, records))
                .satisfies(it -> assertThat(it.number()).isEqualTo(paper))
                .matches(LogEntry::paper);
        blanks.spoil(log, blanks.print(log, records).numbers().getFirst(), "Torn", records);
        assertThat(numbers.report())
                .filteredOn(it -> it.series().equals(now.series()) && it.fault())
                .isEmpty();
    }

    private Map<String, String> values() {
        return Map.of("f1", "Roe, " + mark, "f2", "12.50");
    }

    private PublicRef log(Set<Queue> readers, Set<Queue> writers) {
        var fields = List.of(
                new LogField("f1", "Who", FieldKind.PERSON, List.of(), true, true, true),
                new LogField("f2", "Amount", FieldKind.MONEY, List.of(), false, true, false));
        var edition = new Edition(
                "Log " + mark,
                "",
                "",
                fields,
                readers,
                writers,
                false,
                List.of(),
                new DueRule.None(),
                "",
                Rhythm.NEVER);
        String prefix = UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "QX";
        return logs.define(prefix.substring(0, Math.min(5, prefix.length())), 4, edition, sergeant);
    }

    private LogEntry entry(PublicRef log, Task.About about) {
        return entries.write(log, new LogEntry.Writing(clock.instant(), about, values(), null), null, clerk);
    }

    private Task.About about() {
        return new Task.About("cases.jacket", jacket.ref(), jacket.number().text());
    }

    private List<PublicRef> seen(PublicRef log, Actor actor) {
        AgencyLog found = logs.read(log, actor).orElseThrow().log();
        var all = new EntryFilter(null, null, null, null, Map.of(), clock.instant());
        return book.list(found, all, EntryListStore.NEWEST, 0, 10, actor).stream()
                .map(LogEntry::ref)
                .toList();
    }
}
