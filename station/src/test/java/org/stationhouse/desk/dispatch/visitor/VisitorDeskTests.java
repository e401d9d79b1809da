package org.stationhouse.desk.dispatch.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** What becomes of a visitor, whom it gives something to do, and that no badge is with two. */
@StationTest
class VisitorDeskTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    VisitorDesk desk;

    @Autowired
    HostDesk hosts;

    @Autowired
    VisitorBook book;

    @Autowired
    VisitorRound round;

    @Autowired
    WorkBook work;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private Actor clerk = Actor.program("none");
    private Actor detective = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        detective = door.actor("detective");
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private Visitor.Host host() {
        return new Visitor.Host(door.account("detective").ref().text(), "Detective");
    }

    private Visitor came(String badge) {
        return desk.signIn(Visitors.to(host(), "Visitor" + mark, badge), null, clerk);
    }

    private Visitor now(Visitor visitor) {
        return book.read(visitor.ref(), clerk).orElseThrow().visitor();
    }

    private List<String> tasks(Visitor visitor, String which) {
        return sql.sql("select state from worklist.task where starts_with(source, :source) order by id")
                .param("source", "dispatch.visitor." + which + ":" + visitor.ref())
                .query(String.class)
                .list();
    }

    @Test
    void theHostIsToldAnswersAndTheHistoryKeepsIt() {
        Visitor visitor = came("A" + mark);
        assertThat(visitor.state()).isEqualTo(new VisitorState.Waiting());
        assertThat(tasks(visitor, "host")).containsExactly("OPEN");
        assertThat(work.ofRecord(Visitor.KIND, visitor.ref(), detective))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.owner().code()).isEqualTo(host().code());
                    assertThat(it.what()).contains("Visitor" + mark, "Copies of a report");
                });
        assertThat(book.waiting(detective)).extracting(Visitor::ref).contains(visitor.ref());
        assertThat(book.waiting(door.actor("officer"))).extracting(Visitor::ref).doesNotContain(visitor.ref());
        assertThatThrownBy(() -> hosts.come(visitor.ref(), 1, door.actor("officer")))
                .isInstanceOf(Refusal.class);
        hosts.come(visitor.ref(), 1, detective);
        assertThat(now(visitor).state()).isEqualTo(new VisitorState.Coming(detective.name()));
        assertThat(tasks(visitor, "host")).containsExactly("DONE");
        assertThatThrownBy(() -> hosts.come(visitor.ref(), 1, detective)).isInstanceOf(SomeoneElseSaved.class);
        assertThat(book.read(visitor.ref(), clerk).orElseThrow().lines())
                .extracting(VisitorLine::step)
                .containsExactly("CAME", "COME");
        assertThatThrownBy(() ->
                        sql.sql("update dispatch.visitor_line set said = 'x'").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void aHostWhoCanNotComeIsToldToTheCounterUntilAnotherOneIsAsked() {
        Visitor visitor = came("B" + mark);
        hosts.decline(visitor.ref(), 1, "Tomorrow at nine", detective);
        assertThat(now(visitor).state()).isEqualTo(new VisitorState.NotToday(detective.name(), "Tomorrow at nine"));
        assertThat(tasks(visitor, "host")).containsExactly("DONE");
        assertThat(tasks(visitor, "counter")).containsExactly("OPEN");
        hosts.route(visitor.ref(), 2, new Visitor.Host("RECORDS", "Records"), clerk);
        assertThat(tasks(visitor, "counter")).containsExactly("DONE");
        assertThat(tasks(visitor, "host")).containsExactly("DONE", "OPEN");
        assertThat(now(visitor).said().to()).isEqualTo("Records");
        assertThat(book.waiting(door.actor("prt1"))).extracting(Visitor::ref).contains(visitor.ref());
        hosts.decline(visitor.ref(), 3, null, clerk);
        assertThat(tasks(visitor, "counter"))
                .as("who says so himself needs not be told")
                .containsExactly("DONE");
    }

    @Test
    void aBadgeIsWithOneAndFreeWhenItIsBack() {
        String badge = "C" + mark;
        Visitor first = came(badge);
        assertThatThrownBy(() -> came(badge)).isInstanceOf(Unfit.class);
        Visitor second = came("D" + mark);
        assertThatThrownBy(() -> desk.change(second.ref(), 1, Visitors.to(host(), "Visitor" + mark, badge), clerk))
                .isInstanceOf(Unfit.class);
        desk.leave(first.ref(), 1, true, null, clerk);
        desk.change(second.ref(), 1, Visitors.to(host(), "Visitor" + mark, badge), clerk);
        assertThat(now(second).said().badge()).isEqualTo(badge);
        assertThatThrownBy(() -> desk.reopen(first.ref(), 2, clerk)).isInstanceOf(Unfit.class);
        desk.leave(second.ref(), 2, false, null, clerk);
        assertThat(now(second).badgeOut()).isTrue();
        assertThatThrownBy(() -> came(badge)).isInstanceOf(Unfit.class);
        desk.badgeBack(second.ref(), 3, clerk);
        assertThatThrownBy(() -> desk.badgeBack(second.ref(), 4, clerk)).isInstanceOf(Refusal.class);
        desk.reopen(first.ref(), 2, clerk);
        assertThat(now(first).state()).isEqualTo(new VisitorState.Inside());
        assertThat(now(first).badgeOut()).isTrue();
    }

    @Test
    void whatIsForgottenIsATaskOfTheNextDayUntilItIsFound() {
        Visitor kept = came("E" + mark);
        Visitor gone = came("F" + mark);
        desk.leave(kept.ref(), 1, false, null, clerk);
        desk.leave(gone.ref(), 1, true, null, clerk);
        round.round(Actor.program("test"));
        assertThat(tasks(kept, "forgotten")).isEmpty();
        clock.forward(Duration.ofDays(1));
        Visitor here = came("G" + mark);
        round.round(Actor.program("test"));
        round.round(Actor.program("test"));
        assertThat(tasks(kept, "forgotten")).containsExactly("OPEN");
        assertThat(tasks(gone, "forgotten")).isEmpty();
        assertThat(tasks(here, "forgotten")).isEmpty();
        desk.badgeBack(kept.ref(), 2, clerk);
        assertThat(tasks(kept, "forgotten")).containsExactly("DONE");
        clock.forward(Duration.ofDays(1));
        round.round(Actor.program("test"));
        assertThat(tasks(here, "forgotten")).containsExactly("OPEN");
        desk.leave(here.ref(), 1, true, null, clerk);
        assertThat(tasks(here, "forgotten")).containsExactly("DONE");
    }

    @Test
    void aChildThatCameAloneLeavesWithSomebody() {
        var said = Visitors.of("Child" + mark, null, null, Visitor.Seen.NONE, true);
        Visitor child = desk.signIn(said, null, clerk);
        assertThat(child.state()).isEqualTo(new VisitorState.Inside());
        assertThatThrownBy(() -> desk.leave(child.ref(), 1, true, null, clerk)).isInstanceOf(Unfit.class);
        desk.leave(child.ref(), 1, true, "Aunt, Eva Lopez", clerk);
        assertThat(now(child).state().words()).isEqualTo("Aunt, Eva Lopez");
    }

    @Test
    void whoWasHereBeforeIsFoundByPartOfTheName() {
        came("H" + mark);
        assertThat(book.known("visitor" + mark.toLowerCase(Locale.ROOT), 5, clerk))
                .extracting(it -> it.said().name())
                .containsExactly("Visitor" + mark);
        assertThat(book.known("nobody" + mark, 5, clerk)).isEmpty();
        assertThatThrownBy(() -> desk.signIn(Visitors.named("Lopez, Ana"), null, detective))
                .isInstanceOf(Refusal.class);
    }
}
