package org.stationhouse.backoffice.worklist.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.TaskDesk;
import org.stationhouse.backoffice.worklist.TaskState;
import org.stationhouse.backoffice.worklist.WorkBook;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Events;
import org.stationhouse.foundation.jurisdiction.clock.Matter;
import org.stationhouse.foundation.jurisdiction.clock.Moments;
import org.stationhouse.foundation.jurisdiction.clock.Told;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.local.LocalCalendar;
import org.stationhouse.foundation.jurisdiction.local.LocalDay;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Clocks of law as rooms tell them: started, moved, stopped, ended, counted again; and in whatever order they are told. */
@StationTest
class RunningClocksTests {

    private static final EventId RECEIVED = new EventId("request.received");
    private static final String DETERMINATION = "ca.cpra.determination";

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Events events;

    @Autowired
    Clocks clocks;

    @Autowired
    ClockJob job;

    @Autowired
    WorkBook book;

    @Autowired
    TaskDesk desk;

    @Autowired
    LawOffice office;

    @Autowired
    LocalCalendar calendar;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    private void tell(Matter matter, Told told) {
        transaction.executeWithoutResult(status -> events.tell(matter, told, clerk));
    }

    private static Matter matter(Area... areas) {
        return new Matter("dispatch.call", PublicRef.fresh(), "C26-000001", Set.of(areas));
    }

    private PublicRef kept(Matter matter) {
        return sql.sql("select ref from worklist.matter where source_ref = :ref")
                .param("ref", matter.ref())
                .query((row, n) -> new PublicRef(row.getString("ref")))
                .single();
    }

    private Map<String, Task> tasks(Matter matter) {
        var tasks = new TreeMap<String, Task>();
        for (Task task : book.ofMatter(kept(matter), clerk)) {
            Task.Ground ground = java.util.Objects.requireNonNull(task.ground());
            tasks.put(ground.rule() + " " + ground.item(), task);
        }
        return tasks;
    }

    private Task determination(Matter matter) {
        return java.util.Objects.requireNonNull(tasks(matter).get(DETERMINATION + " clock.primary"));
    }

    private Told received(LocalDate day) {
        return new Told.Happened(RECEIVED, new When.On(day));
    }

    @Test
    void anEventStartsItsClocksOnceAndToldAnewMovesThem() {
        Matter request = matter(Area.PUBLIC_RECORDS);
        LocalDate monday = LocalDate.of(2026, 11, 16);
        tell(request, received(monday));
        tell(request, received(monday));
        Task task = determination(request);
        Deadline day = java.util.Objects.requireNonNull(task.due());
        assertThat(day.day(office.engine().zone())).isAfterOrEqualTo(monday.plusDays(10));
        assertThat(task.ground()).satisfies(it -> assertThat(it.cite()).isEqualTo("Gov 7922.535(a)"));
        assertThat(lines(task)).containsExactly("STARTED");

        tell(request, received(monday.plusDays(7)));
        Task moved = determination(request);
        assertThat(moved.ref()).isEqualTo(task.ref());
        assertThat(moved.due()).isNotEqualTo(task.due());
        assertThat(lines(task)).containsExactly("STARTED", "MOVED");

        tell(request, new Told.TakenBack(RECEIVED));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Lapsed.class);
        tell(request, received(monday));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Open.class);
        assertThat(determination(request).due()).isEqualTo(task.due());
    }

    @Test
    void whatTheRuleAsksEndsItAndANewEventStartsItAgain() {
        Matter request = matter(Area.PUBLIC_RECORDS);
        tell(request, received(LocalDate.of(2026, 11, 16)));
        tell(request, new Told.Acted(new RuleId(DETERMINATION), "Letter sent"));
        assertThat(determination(request).state())
                .isInstanceOfSatisfying(
                        TaskState.Done.class, it -> assertThat(it.how()).isEqualTo("Letter sent"));
        tell(request, received(LocalDate.of(2026, 11, 16)));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Done.class);
        tell(request, received(LocalDate.of(2026, 11, 23)));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Open.class);

        Task again = determination(request);
        desk.drop(again.ref(), again.version(), "Withdrawn", door.actor("supervisor"));
        tell(request, received(LocalDate.of(2026, 11, 24)));
        assertThat(determination(request).state()).isInstanceOf(TaskState.Dropped.class);
    }

    /** CCP 12b: the office is closed on the last day, so it moves; the history says from where and why. */
    @Test
    void aClosureMovesTheDayAndTheHistorySaysSo() {
        Matter request = matter(Area.PUBLIC_RECORDS);
        LocalDate monday = LocalDate.of(2027, 6, 7);
        clock.stop(Instant.parse("2027-06-08T20:00:00Z"));
        tell(request, received(monday));
        Task before = determination(request);
        LocalDate due = java.util.Objects.requireNonNull(before.due())
                .day(office.engine().zone());
        PublicRef closure = calendar.set(
                new LocalDay(LocalDay.Kind.CLOSURE, "main", "", "", null, 0, null, null, due, due, "Water main broke"),
                door.actor("supervisor"));
        pause();
        job.run();
        Task after = determination(request);
        assertThat(java.util.Objects.requireNonNull(after.due())
                        .day(office.engine().zone()))
                .isAfter(due);
        assertThat(sql.sql("select said, was, why from worklist.task_line where task = :id and kind = 'MOVED'")
                        .param("id", after.id())
                        .query()
                        .singleRow())
                .containsEntry("was", due.toString())
                .containsEntry("why", "LAYER");
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                        .param("ref", after.ref())
                        .query(String.class)
                        .list())
                .contains("worklist.task.start", "worklist.task.move");
        calendar.end(closure, null, "The test is over.", 1, door.actor("supervisor"));
        pause();
        job.run();
        assertThat(determination(request).due()).isEqualTo(before.due());
    }

    /** The layer is remembered for a second on each node. */
    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(1_100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What happened, was put right, taken back and told twice, in any order: the clocks are those of what is true in the end. */
    @Test
    void theOrderOfTellingChangesNothing() {
        Random chance = Seed.random(RunningClocksTests.class);
        clock.stop(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        List<EventId> all = told();
        for (int round = 0; round < Seed.times(3, 200); round++) {
            Map<EventId, When> truth = truth(all, chance);
            Matter scratch = matter();
            truth.forEach((event, when) -> tell(scratch, new Told.Happened(event, when)));

            Matter muddled = matter();
            List<Told> told = new ArrayList<>();
            truth.forEach((event, when) -> told.add(new Told.Happened(event, when)));
            Collections.shuffle(told, chance);
            for (Told last : told) {
                muddle(muddled, truth, all, chance);
                tell(muddled, last);
            }
            for (EventId event : all) {
                if (!truth.containsKey(event)) {
                    tell(muddled, new Told.TakenBack(event));
                }
            }
            told.forEach(it -> tell(muddled, it));
            assertThat(pending(muddled))
                    .as("seed %d round %d", Seed.number(), round)
                    .isEqualTo(pending(scratch));
            assertThat(pending(muddled))
                    .as("and are what the engine says, seed %d", Seed.number())
                    .isEqualTo(counted(truth));
        }
    }

    /** Something wrong or early is told on the way. */
    private void muddle(Matter matter, Map<EventId, When> truth, List<EventId> all, Random chance) {
        EventId event = all.get(chance.nextInt(all.size()));
        switch (chance.nextInt(4)) {
            case 0 -> tell(matter, new Told.Happened(event, day(chance)));
            case 1 -> tell(matter, new Told.TakenBack(event));
            case 2 -> tell(matter, new Told.Never(event));
            default -> {
                When when = truth.get(event);
                if (when != null) {
                    tell(matter, new Told.Happened(event, when));
                    tell(matter, new Told.Happened(event, when));
                }
            }
        }
    }

    private static When day(Random chance) {
        return new When.On(LocalDate.of(2026, 10, 1).plusDays(chance.nextInt(60)));
    }

    private static Map<EventId, When> truth(List<EventId> all, Random chance) {
        var truth = new HashMap<EventId, When>();
        for (EventId event : all) {
            if (chance.nextInt(3) == 0) {
                truth.put(event, day(chance));
            }
        }
        truth.putIfAbsent(RECEIVED, day(chance));
        return truth;
    }

    /** Some events that start clocks here. */
    private List<EventId> told() {
        return office.engine().rules(office.today()).stream()
                .flatMap(rule -> rule.all(LawClock.Relative.class).stream())
                .map(LawClock.Relative::from)
                .distinct()
                .sorted()
                .limit(20)
                .toList();
    }

    private Map<String, String> pending(Matter matter) {
        var dates = new TreeMap<String, String>();
        tasks(matter).forEach((name, task) -> {
            if (task.state().pending()) {
                dates.put(name, String.valueOf(task.due()));
            }
        });
        return dates;
    }

    private Map<String, String> counted(Map<EventId, When> truth) {
        Moments moments = Moments.asOf(office.today());
        for (var one : truth.entrySet()) {
            moments = moments.with(one.getKey(), one.getValue());
        }
        var dates = new TreeMap<String, String>();
        Running.all(office.engine(), moments, rule -> true).forEach((key, due) -> {
            if (Running.asks(due)) {
                dates.put(key.rule() + " " + key.item(), String.valueOf(Running.date(due)));
            }
        });
        return dates;
    }

    private List<String> lines(Task task) {
        return sql.sql("select kind from worklist.task_line where task = :id order by id")
                .param("id", task.id())
                .query(String.class)
                .list();
    }
}
