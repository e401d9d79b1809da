package org.stationhouse.backoffice.worklist.logs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The entries of a log start the clocks that the law gives for what they tell, and what the log says stops them. */
@StationTest
class LogClockTests {

    private static final String DOJ = "ca.vc22853";

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Logs logs;

    @Autowired
    ReadyMade ready;

    @Autowired
    Entries entries;

    @Autowired
    EntrySteps steps;

    @Autowired
    EntryBook book;

    @Autowired
    Clocks clocks;

    @Autowired
    MovableClock clock;

    private final String prefix =
            UUID.randomUUID().toString().replaceAll("[^a-f]", "").toUpperCase(java.util.Locale.ROOT) + "QZ";

    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        sergeant = door.actor("supervisor");
    }

    /** VC 22853: a written report within 120 hours of the removal; VC 22658 is the tow company's, and nobody verified it. */
    @Test
    void aTowFromPrivatePropertyStartsTheReportToTheStateAndAFieldStopsIt() {
        Instant towed = clock.instant().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS);
        LogEntry entry = tow(towed);
        assertThat(lawTasks(entry)).containsExactly(DOJ + " OPEN " + towed.plus(Duration.ofHours(120)));
        Clocks.Standing standing = clocks.of(LogEntry.KIND, entry.ref(), clerk).orElseThrow();
        assertThat(standing.clocks())
                .extracting(it -> it.due().rule().id().text() + " " + it.warns())
                .containsExactlyInAnyOrder("ca.vc22658 true", DOJ + " false");

        Instant earlier = towed.minus(Duration.ofHours(1));
        correct(entry, 1, "f1", earlier.toString());
        assertThat(lawTasks(entry)).containsExactly(DOJ + " OPEN " + earlier.plus(Duration.ofHours(120)));

        steps.close(entry.ref(), 2, "SVS entry made", clerk);
        assertThat(lawTasks(entry)).as("closing is not the report").allMatch(it -> it.contains("OPEN"));

        String reported = field("Returned or reported to DOJ on");
        assertThatThrownBy(() -> entries.fill(entry.ref(), 3, "f1", towed.toString(), clerk))
                .isInstanceOf(Refusal.class);
        entries.fill(entry.ref(), 3, reported, "2026-11-30", clerk);
        assertThat(lawTasks(entry)).allMatch(it -> it.startsWith(DOJ + " DONE"));
        assertThat(book.read(entry.ref(), clerk).orElseThrow().lines().getLast().kind())
                .isEqualTo(LogEntry.Kind.FILLED);

        correct(entry, 4, reported, "");
        assertThat(lawTasks(entry)).as("not reported after all").allMatch(it -> it.startsWith(DOJ + " OPEN"));
        steps.voided(entry.ref(), 5, "Another city's.", clerk);
        assertThat(lawTasks(entry)).allMatch(it -> it.startsWith(DOJ + " LAPSED"));
    }

    /** A plain limit is ended by its field too, and runs again once that is emptied. */
    @Test
    void aFieldEndsAPlainTimeLimit() {
        var fields = List.of(
                new LogField("f1", "What", FieldKind.LINE, List.of(), true, true, false),
                new LogField("f2", "Called back on", FieldKind.DATE, List.of(), false, true, false));
        PublicRef log = define(new Edition(
                "Calls back",
                "",
                "",
                fields,
                Set.of(),
                Set.of(),
                true,
                List.of(),
                new DueRule.Hours(4),
                "TECHNICIANS",
                Rhythm.NEVER,
                "f2",
                null));
        LogEntry entry = write(log, Map.of("f1", "Call Ms. Roe"));
        assertThat(state(entry)).isEqualTo("OPEN");
        entries.fill(entry.ref(), 1, "f2", "2026-11-30", clerk);
        assertThat(state(entry)).isEqualTo("DONE");
        entries.correct(
                entry.ref(),
                2,
                new LogEntry.Writing(entry.at(), null, Map.of("f2", ""), null),
                "Nobody answered",
                clerk);
        assertThat(state(entry)).isEqualTo("OPEN");
    }

    @Test
    void aDefinitionNamesFieldsThatThereAre() {
        Edition tow = ready.named("private-property-tow-call").is();
        LawClock law = java.util.Objects.requireNonNull(tow.clock());
        for (LawClock wrong : List.of(
                new LawClock(law.event(), law.rules(), "f99", null),
                new LawClock(law.event(), law.rules(), "f2", null),
                new LawClock(law.event(), law.rules(), null, "f99"))) {
            assertThatThrownBy(() -> LogRules.fits(with(tow, wrong))).isInstanceOf(Unfit.class);
        }
    }

    /** Each ready-made log that names an event starts at least one clock by the law of the state for which it was made. */
    @Test
    void readyMadeLogsStartTheClocksOfTheirLaw() {
        assertThat(ready.all().stream()
                        .filter(it -> it.is().clock() != null)
                        .map(ReadyMade.Sample::name)
                        .toList())
                .contains("private-property-tow-call", "repossession-call", "surrendered-firearm");
        PublicRef firearms = define(ready.named("surrendered-firearm").is());
        LogEntry entry = entries.write(
                firearms,
                new LogEntry.Writing(
                        clock.instant(),
                        null,
                        Map.of(
                                "f1",
                                "Roe, Ann " + prefix,
                                "f2",
                                "555 010 0100",
                                "f4",
                                "Ruger",
                                "f5",
                                prefix,
                                "f6",
                                "Unwanted"),
                        null,
                        Map.of("f1", KnownIndex.NONE)),
                null,
                clerk);
        assertThat(lawTasks(entry)).singleElement().asString().startsWith("ca.pc11108.2 OPEN");
    }

    private static Edition with(Edition is, LawClock clock) {
        return new Edition(
                is.name(),
                is.purpose(),
                is.law(),
                is.fields(),
                is.readers(),
                is.writers(),
                is.closes(),
                is.results(),
                is.due(),
                is.owner(),
                is.rhythm(),
                is.dueUntil(),
                clock);
    }

    private LogEntry tow(Instant towed) {
        PublicRef log = define(ready.named("private-property-tow-call").is());
        return entries.write(
                log,
                new LogEntry.Writing(
                        clock.instant(),
                        null,
                        Map.of("f1", towed.toString(), "f2", "12 Oak St", "f6", "A-1 Tow", "f7", "9 Yard Rd"),
                        null),
                null,
                clerk);
    }

    private String field(String label) {
        return ready.named("private-property-tow-call").is().fields().stream()
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private PublicRef define(Edition is) {
        return logs.define(prefix.substring(0, Math.min(5, prefix.length())), 4, is, sergeant);
    }

    private LogEntry write(PublicRef log, Map<String, String> values) {
        return entries.write(log, new LogEntry.Writing(clock.instant(), null, values, null), null, clerk);
    }

    private void correct(LogEntry entry, int version, String key, String value) {
        var values = new HashMap<>(
                book.read(entry.ref(), clerk).orElseThrow().entry().values());
        values.put(key, value);
        entries.correct(entry.ref(), version, new LogEntry.Writing(entry.at(), null, values, null), "Misheard", clerk);
    }

    private List<String> lawTasks(LogEntry entry) {
        return sql.sql("""
                        select t.rule || ' ' || t.state || ' ' || coalesce(to_char(t.due_end at time zone 'UTC',
                            'YYYY-MM-DD"T"HH24:MI:SS"Z"'), '')
                        from worklist.task t join worklist.matter m on m.ref = t.matter where m.source_ref = :ref order by 1
                        """).param("ref", entry.ref()).query(String.class).list();
    }

    private @Nullable String state(LogEntry entry) {
        return sql.sql("select state from worklist.task where source = :source")
                .param("source", LogEntry.KIND + ":" + entry.ref())
                .query(String.class)
                .single();
    }
}
