package org.stationhouse.backoffice.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** What several people do with tasks in any order, against a list of them in memory. */
@StationTest
class RandomWorkTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskDesk desk;

    @Autowired
    WorkBook book;

    @Autowired
    TaskStore store;

    @Autowired
    TaskLineStore history;

    @Autowired
    MovableClock clock;

    private Actor clerk = Actor.program("none");
    private Actor sergeant = clerk;
    private Actor technician = clerk;

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
        sergeant = door.actor("supervisor");
        technician = door.actor("pst1");
    }

    /** A list of them in memory, as simple as it can be. */
    private record Model(String state, String owner, String raised, long until) {
        Model at(String to) {
            return new Model(to, owner, raised, 0);
        }

        boolean pending() {
            return state.equals("OPEN") || state.equals("SNOOZED");
        }
    }

    /** Whatever three people do in whatever order, the house agrees with the list on paper, and each act left its line. */
    @Test
    void randomVerbsAgreeWithANaiveModel() {
        Random chance = Seed.random(RandomWorkTests.class);
        clock.stop(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        List<Actor> people = List.of(clerk, technician, sergeant);
        List<Owner> owners = List.of(
                tasks.owner(clerk),
                tasks.owner(technician),
                new Owner.Line(Queue.RECORDS),
                new Owner.Line(Queue.TECHNICIANS),
                new Owner.Line(Queue.SUPERVISORS));
        Map<PublicRef, Model> model = new HashMap<>();
        Map<PublicRef, Integer> acts = new HashMap<>();
        List<PublicRef> refs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Owner owner = owners.get(chance.nextInt(owners.size()));
            Task task = tasks.give("Model " + i, owner, null, chance.nextBoolean(), sergeant);
            refs.add(task.ref());
            model.put(task.ref(), new Model("OPEN", owner.code(), "", 0));
            acts.put(task.ref(), 1);
        }
        for (int step = 0; step < Seed.times(150, 3_000); step++) {
            PublicRef ref = refs.get(chance.nextInt(refs.size()));
            Actor actor = people.get(chance.nextInt(people.size()));
            Owner to = owners.get(chance.nextInt(owners.size()));
            int verb = chance.nextInt(8);
            Model before = java.util.Objects.requireNonNull(model.get(ref));
            Model after = expected(before, verb, to, actor);
            boolean done = act(ref, verb, to, actor);
            assertThat(done)
                    .as("seed %d step %d verb %d by %s on %s", Seed.number(), step, verb, actor.name(), before)
                    .isEqualTo(after != null);
            if (after != null) {
                model.put(ref, after);
                acts.merge(ref, 1, Integer::sum);
            }
            Task now = store.find(ref).orElseThrow();
            Model here = model.get(ref);
            Owner raised = now.raisedTo();
            assertThat(new Model(
                            now.state().word(),
                            now.owner().code(),
                            raised == null ? "" : raised.code(),
                            now.state() instanceof TaskState.Snoozed it
                                    ? it.until().getEpochSecond()
                                    : 0))
                    .as("seed %d step %d", Seed.number(), step)
                    .isEqualTo(here);
            if (chance.nextInt(5) == 0) {
                clock.forward(Duration.ofMinutes(20));
            }
        }
        for (PublicRef ref : refs) {
            Task task = store.find(ref).orElseThrow();
            int did = java.util.Objects.requireNonNull(acts.get(ref));
            assertThat(history.of(task.id())).hasSize(did);
            assertThat(task.version()).isEqualTo(did);
            assertThat(tasks.audited(task)).hasSize(did);
        }
        var open = new TaskFilter(TaskFilter.Scope.EVERYONE, TaskFilter.Show.OPEN, null, null, clock.instant());
        List<Task> shown = book.list(open, TaskOrder.SQL, 0, 500, sergeant);
        assertThat(shown).isSortedAccordingTo(TaskOrder.ORDER);
    }

    private @Nullable Model expected(Model it, int verb, Owner to, Actor actor) {
        boolean holds = actor.equals(sergeant) || holds(it.owner(), actor) || holds(it.raised(), actor);
        if (!holds) {
            return null;
        }
        return switch (verb) {
            case 0 -> it.pending() ? it.at("DONE") : null;
            case 1 -> it.pending() ? it.at("DROPPED") : null;
            case 2 -> it.pending() ? new Model("SNOOZED", it.owner(), it.raised(), later()) : null;
            case 3 -> it.state().equals("SNOOZED") ? it.at("OPEN") : null;
            case 4 -> it.pending() ? new Model(it.state(), to.code(), it.raised(), it.until()) : null;
            case 5 -> it.pending() ? new Model(it.state(), it.owner(), to.code(), it.until()) : null;
            case 6 -> it.pending() ? new Model(it.state(), tasks.owner(actor).code(), it.raised(), it.until()) : null;
            default -> it.pending() ? null : it.at("OPEN");
        };
    }

    private long later() {
        return clock.instant().plus(Duration.ofHours(1)).getEpochSecond();
    }

    private boolean holds(String code, Actor actor) {
        return code.equals(tasks.owner(actor).code())
                || code.equals(
                        actor.equals(clerk) ? "RECORDS" : actor.equals(technician) ? "TECHNICIANS" : "SUPERVISORS");
    }

    private boolean act(PublicRef ref, int verb, Owner to, Actor actor) {
        int version = store.find(ref).orElseThrow().version();
        try {
            switch (verb) {
                case 0 -> desk.done(ref, version, "", actor);
                case 1 -> desk.drop(ref, version, "No need", actor);
                case 2 -> desk.snooze(ref, version, clock.instant().plus(Duration.ofHours(1)), "Later", actor);
                case 3 -> desk.wake(ref, version, actor);
                case 4 -> desk.hand(ref, version, to, "", actor);
                case 5 -> desk.escalate(ref, version, to, "Help", actor);
                case 6 -> desk.take(ref, version, tasks.owner(actor), actor);
                default -> desk.reopen(ref, version, actor);
            }
            return true;
        } catch (Refusal e) {
            return false;
        }
    }
}
