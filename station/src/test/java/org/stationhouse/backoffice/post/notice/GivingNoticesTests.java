package org.stationhouse.backoffice.post.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
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
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** Notices from giving to the last reader, on both sides of each rule. */
@StationTest
class GivingNoticesTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Notices notices;

    @Autowired
    NoticeReminders reminders;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private Actor sergeant = Actor.program("none");
    private Actor clerk = sergeant;
    private Actor other = sergeant;

    @BeforeEach
    void setUp() {
        house.setUp();
        sergeant = door.actor("supervisor");
        clerk = door.actor("prt1");
        other = door.actor("pst1");
    }

    private PublicRef give(String audience, @Nullable LocalDate due) {
        return notices.give(
                new NewNotice(Notice.Kind.POLICY, "Keys " + mark, "Canary " + mark, audience, due, false), sergeant);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private Notices.Whole read(PublicRef ref) {
        return notices.read(ref, sergeant).orElseThrow();
    }

    private String task(PublicRef ref) {
        return sql.sql("select state from worklist.task where source = :source")
                .param("source", "post.notice:" + ref)
                .query(String.class)
                .single();
    }

    @Test
    void whomItIsGivenToReadsItAndNobodyElseKnowsOfIt() {
        PublicRef ref = give("RECORDS", today().plusDays(2));
        assertThat(notices.open(clerk)).extracting(Notice::ref).contains(ref);
        assertThat(notices.open(other)).extracting(Notice::ref).doesNotContain(ref);
        assertThat(notices.read(ref, other)).isEmpty();
        assertThatThrownBy(() -> notices.acknowledge(ref, other)).isInstanceOf(NoSuch.class);
        var filter = new NoticeFilter(null, null, mark, clock.instant());
        assertThat(notices.list(filter, NoticeStore.NEWEST, 0, 9, other)).isEmpty();
        assertThat(notices.list(filter, NoticeStore.NEWEST, 0, 9, clerk)).hasSize(1);
        assertThat(notices.read(ref, clerk).orElseThrow().people())
                .as("a reader sees himself only")
                .hasSize(1);

        assertThat(task(ref)).isEqualTo("OPEN");
        int asked = read(ref).people().size();
        List<Actor> people = everybody(ref);
        people.forEach(it -> notices.acknowledge(ref, it));
        Notice done = read(ref).notice();
        assertThat(done.state()).isInstanceOf(Notice.State.Read.class);
        assertThat(done.read()).isEqualTo(asked);
        assertThat(task(ref)).isEqualTo("DONE");
        assertThat(sql.sql("select count(*) from vault.audit_line where :ref = any(refs) and verb ="
                                + " 'post.notice.acknowledge'")
                        .param("ref", ref.text())
                        .query(Integer.class)
                        .single())
                .isEqualTo(asked);
    }

    private List<Actor> everybody(PublicRef ref) {
        return read(ref).people().stream()
                .map(it -> sql.sql("select name, role from staff.account where id = :id")
                        .param("id", it.account())
                        .query((row, n) ->
                                new Actor(row.getString("name"), row.getString("role"), it.account(), null, "test"))
                        .single())
                .toList();
    }

    /** The line from the house to its readers loses every tenth answer: they ask again, and nothing counts twice. */
    @Test
    void whatIsGivenIsReadOrWaitsWhateverAnswerIsLost() {
        Random chance = Seed.random(GivingNoticesTests.class);
        var refs = new ArrayList<PublicRef>();
        for (int n = 0; n < 3; n++) {
            refs.add(give(Notice.EVERYONE, null));
        }
        List<Actor> people = everybody(refs.getFirst());
        int asked = 0;
        int seen = 0;
        for (PublicRef ref : refs) {
            for (Actor person : people) {
                if (chance.nextBoolean()) {
                    continue;
                }
                notices.acknowledge(ref, person);
                asked++;
                if (asked % 10 == 0) {
                    notices.acknowledge(ref, person);
                }
                seen++;
            }
            Notices.Whole now = read(ref);
            long waits = now.people().stream().filter(it -> it.readAt() == null).count();
            assertThat(now.notice().asked()).isEqualTo(now.notice().read() + (int) waits);
        }
        int read = refs.stream().mapToInt(it -> read(it).notice().read()).sum();
        assertThat(read).isEqualTo(seen);
        refs.forEach(it -> {
            if (read(it).notice().state() instanceof Notice.State.Waits) {
                notices.withdraw(it, 1, "Of a test", sergeant);
            }
        });
    }

    @Test
    void whoHasNotReadItIsRemindedThreeTimesAndItIsLate() {
        PublicRef ref = give("RECORDS", today());
        Actor program = Actor.program("post.notices");
        reminders.remind(program);
        assertThat(read(ref).people()).allMatch(it -> it.reminders() == 1);
        reminders.remind(program);
        assertThat(read(ref).people()).allMatch(it -> it.reminders() == 1);
        clock.forward(Duration.ofDays(1));
        reminders.remind(program);
        assertThat(read(ref).people()).allMatch(it -> it.reminders() == 2);
        assertThat(notices.list(
                        new NoticeFilter("LATE", null, mark, clock.instant()), NoticeStore.NEWEST, 0, 9, sergeant))
                .hasSize(1);
        clock.forward(Duration.ofDays(9));
        reminders.remind(program);
        reminders.remind(program);
        assertThat(read(ref).people()).allMatch(it -> it.reminders() == 3);
        assertThatThrownBy(() -> notices.withdraw(ref, 9, "x", door.actor("supervisor")))
                .isInstanceOf(SomeoneElseSaved.class);
        notices.withdraw(ref, 1, "Over", door.actor("supervisor"));
        assertThat(task(ref)).isEqualTo("LAPSED");
        assertThatThrownBy(() -> notices.acknowledge(ref, clerk)).isInstanceOf(Refusal.class);
    }

    @Test
    void rulesOnBothSides() {
        assertThatThrownBy(() -> give("RECORDS", today().minusDays(1))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> give("nobody", null)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() ->
                        notices.give(new NewNotice(Notice.Kind.OTHER, "x", "y", Notice.EVERYONE, null, false), clerk))
                .isInstanceOf(Refusal.class);
        var due = new Deadline.Day(LocalDate.parse("2026-12-10"), ZONE);
        assertThat(NoticeRules.reminders(due, due.end().minus(Duration.ofHours(25))))
                .isZero();
        assertThat(NoticeRules.reminders(due, due.end().minus(Duration.ofHours(24))))
                .isEqualTo(1);
        assertThat(NoticeRules.reminders(due, due.end())).isEqualTo(2);
        assertThat(NoticeRules.reminders(due, due.end().plus(Duration.ofHours(24))))
                .isEqualTo(3);
    }
}
