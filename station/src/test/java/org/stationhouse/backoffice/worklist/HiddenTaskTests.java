package org.stationhouse.backoffice.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.CaseFilter;
import org.stationhouse.backoffice.cases.JacketHouse;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.web.NoSuch;

/** The tasks of a restricted case, on both sides: its people have them whoever's name they bear, nobody else counts them. */
@StationTest
class HiddenTaskTests extends JacketHouse {

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    WorkBook book;

    @Autowired
    Clocks clocks;

    @Autowired
    MovableClock clock;

    private Task.About subject() {
        return new Task.About("cases.jacket", jacket.ref(), jacket.number().text());
    }

    @Test
    void whoMayNotKnowTheCaseDoesNotCountItsTasks() {
        restricted.restrict(jacket.ref(), jacket().version(), "Not yet known.", sergeant);
        List<PublicRef> before = seen(clerk);
        List<Load> loads = book.loads(clerk);
        restricted.lift(jacket.ref(), jacket().version(), "Known.", sergeant);
        List<PublicRef> known = seen(clerk);
        Task queued = tasks.about(subject(), "Index the file", new Owner.Line(Queue.RECORDS), sergeant);
        Task own = tasks.about(subject(), "Scan the file", tasks.owner(clerk), sergeant);
        PublicRef matter = clocks.open(
                new Clocks.NewMatter(
                        "Request", subject(), Set.of(new RuleId("ca.cpra.determination")), Queue.RECORDS.name()),
                new Told.Happened(new EventId("request.received"), new When.At(clock.instant())),
                clerk);
        assertThat(seen(clerk)).hasSize(known.size() + 3).contains(queued.ref(), own.ref());

        restricted.restrict(jacket.ref(), jacket().version(), "A member is named.", sergeant);
        assertThat(seen(clerk)).isEqualTo(before);
        assertThat(book.loads(clerk)).isEqualTo(loads);
        assertThat(book.read(own.ref(), clerk)).isEmpty();
        assertThat(book.ofMatter(matter, clerk)).isEmpty();
        assertThatThrownBy(() -> desk.done(own.ref(), own.version(), "", clerk)).isInstanceOf(NoSuch.class);
        assertThatThrownBy(() -> clocks.add(matter, new Told.TakenBack(new EventId("request.received")), clerk))
                .isInstanceOf(NoSuch.class);

        assertThat(seen(sergeant)).contains(queued.ref(), own.ref());
        Task now = book.read(own.ref(), sergeant).orElseThrow().task();
        assertThatThrownBy(() -> desk.hand(own.ref(), now.version(), tasks.owner(door.actor("prt2")), "", sergeant))
                .as("nobody is given what he may not know of")
                .isInstanceOf(Refusal.class);
        desk.done(own.ref(), now.version(), "", sergeant);

        restricted.lift(jacket.ref(), jacket().version(), "It is over.", sergeant);
        assertThat(seen(clerk)).contains(queued.ref()).doesNotContain(own.ref());
    }

    @Test
    void aPersonAssignedHasTheTasksOfTheCase() {
        Task task = tasks.about(subject(), "Index the file", new Owner.Line(Queue.RECORDS), sergeant);
        restricted.restrict(jacket.ref(), jacket().version(), "A member is named.", sergeant);
        Actor officer = door.actor("officer");
        assertThat(seen(officer)).doesNotContain(task.ref());
        restricted.assign(jacket.ref(), door.account("officer").ref(), sergeant);
        assertThat(seen(officer)).contains(task.ref());
        int version = book.read(task.ref(), officer).orElseThrow().task().version();
        desk.done(task.ref(), version, "", officer);
        assertThat(cases.list(CaseFilter.all(), 1, officer)).isNotEmpty();
    }

    private List<PublicRef> seen(Actor actor) {
        return book.first(500, actor).stream().map(Task::ref).toList();
    }
}
