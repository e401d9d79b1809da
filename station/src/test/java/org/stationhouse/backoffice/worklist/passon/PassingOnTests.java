package org.stationhouse.backoffice.worklist.passon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Roster;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** The pass-on log and what is raised, on both sides of each rule. */
@StationTest
class PassingOnTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    PassOn log;

    @Autowired
    Problems problems;

    @Autowired
    Roster roster;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString();
    private Actor author = Actor.program("none");
    private Actor clerk = author;
    private Actor officer = author;

    @BeforeEach
    void setUp() {
        house.setUp();
        author = door.actor("pst1");
        clerk = door.actor("prt1");
        officer = door.actor("officer");
    }

    private List<PublicRef> open(Actor actor) {
        return log.open(actor).stream().map(Note::ref).toList();
    }

    private void readAll(Actor actor) {
        log.open(actor).forEach(it -> log.see(it.ref(), actor));
    }

    @Test
    void aNoteWaitsForThoseToWhomItIsAddressedUntilTheyHaveSeenIt() {
        List.of(author, clerk, officer).forEach(this::readAll);
        PublicRef records = log.write("For records " + mark, Queue.RECORDS, author);
        PublicRef all = log.write("For all " + mark, null, author);
        assertThat(open(author)).isEmpty();
        assertThat(open(clerk)).containsExactly(records, all);
        assertThat(open(officer)).containsExactly(all);
        log.see(all, officer);
        log.see(all, officer);
        assertThat(open(officer)).isEmpty();
        assertThat(open(clerk)).hasSize(2);
        PassOn.Whole whole = log.read(all, author).orElseThrow();
        assertThat(whole.seen()).hasSize(1);
        assertThat(whole.waits()).anyMatch(it -> it.contains("test-prt1-a")).noneMatch(it -> it.contains("officer"));
        assertThat(log.read(records, author).orElseThrow().waits())
                .anyMatch(it -> it.contains("test-prt1-a"))
                .noneMatch(it -> it.contains("officer"));
    }

    /** Who has the post now is the shift to which a note is passed on. */
    @Test
    void aPostMakesTheShift() {
        readAll(officer);
        PublicRef note = log.write("For dispatch " + mark, Queue.DISPATCH, author);
        assertThat(open(officer)).isEmpty();
        roster.assign(
                sql.sql("select m.ref from staff.member m join staff.account a on a.member = m.id where a.id = :id")
                        .param("id", officer.account())
                        .query((row, n) -> new PublicRef(row.getString("ref")))
                        .single(),
                "dispatch",
                clock.instant(),
                clock.instant().plus(Duration.ofHours(8)),
                door.actor("supervisor"));
        assertThat(open(officer)).containsExactly(note);
        clock.forward(Duration.ofHours(9));
        assertThat(open(officer)).isEmpty();
    }

    @Test
    void aCorrectionStandsInThePlaceOfItsNoteAndNothingIsChanged() {
        readAll(clerk);
        PublicRef first = log.write("Line 3 " + mark, null, author);
        log.see(first, clerk);
        assertThatThrownBy(() -> log.correct(first, "Line 5", clerk)).isInstanceOf(Refusal.class);
        PublicRef second = log.correct(first, "Line 4 " + mark, author);
        assertThatThrownBy(() -> log.correct(first, "Line 5", author)).isInstanceOf(Refusal.class);
        PublicRef third = log.correct(second, "Line 5 " + mark, author);
        assertThat(open(clerk)).containsExactly(third);
        assertThat(log.list(mark, null, NoteStore.NEWEST, 0, 10, clerk))
                .extracting(Note::ref)
                .containsExactly(third);
        assertThat(log.read(third, clerk).orElseThrow().before())
                .extracting(Note::said)
                .containsExactly("Line 4 " + mark, "Line 3 " + mark);
        assertThatThrownBy(() -> sql.sql("update worklist.note set said = 'x' where ref = :ref")
                        .param("ref", first)
                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void whatIsRaisedIsAnsweredOnceByASupervisor() {
        PublicRef ref = problems.raise(Problem.Kind.PROBLEM, "Jams " + mark, author);
        assertThatThrownBy(() -> problems.answer(ref, 1, "No", author)).isInstanceOf(Refusal.class);
        Actor sergeant = door.actor("supervisor");
        assertThatThrownBy(() -> problems.answer(ref, 2, "Soon", sergeant)).isInstanceOf(SomeoneElseSaved.class);
        problems.answer(ref, 1, "Soon", sergeant);
        assertThatThrownBy(() -> problems.answer(ref, 2, "Never", sergeant)).isInstanceOf(Refusal.class);
        assertThat(problems.list(true, mark, ProblemStore.OPEN_FIRST, 0, 10, sergeant))
                .isEmpty();
        assertThat(problems.list(false, mark, ProblemStore.OPEN_FIRST, 0, 10, author))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.answer()).isEqualTo("Soon");
                    assertThat(it.answeredName()).contains("test-supervisor-a");
                });
    }
}
