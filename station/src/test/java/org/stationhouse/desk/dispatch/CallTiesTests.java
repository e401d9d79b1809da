package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Calls about the same are attached and split again: nothing of either is lost, and both operators' versions count. */
@StationTest
class CallTiesTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk desk;

    @Autowired
    CallTies ties;

    @Autowired
    CallBook book;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    private final String street = "Tie" + UUID.randomUUID().toString().substring(0, 6);
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("prt1");
    }

    private Call logged(String party, String said) {
        return desk.log(NewCall.typed(natures, "904", null, "1 " + street, party, "9165550101"), said, clerk);
    }

    private CallBook.Whole whole(Call call) {
        return book.read(call.ref(), clerk).orElseThrow();
    }

    private Call now(Call call) {
        return whole(call).call();
    }

    @Test
    void anAttachedCallKeepsItsOwnAndIsReadInTheOtherAndWaitsAgainWhenSplit() {
        Call master = logged("Able, Ann", "Smoke from the roof.");
        Call other = logged("Baker, Bo", "Flames in a window.");
        ties.attach(other.ref(), 1, master.ref(), 1, clerk);

        assertThat(now(other))
                .returns(other.number(), Call::number)
                .returns(new CallStatus.Attached(), Call::status)
                .returns(new Call.Master(master.id(), master.ref(), master.number()), Call::master)
                .returns(other.party(), Call::party)
                .returns(2, Call::version);
        assertThat(book.open(500, clerk))
                .extracting(Call::number)
                .contains(master.number())
                .doesNotContain(other.number());
        CallBook.Whole read = whole(master);
        assertThat(read.attached()).extracting(Call::number).containsExactly(other.number());
        assertThat(read.lines()).extracting(CallLine::said).contains("Smoke from the roof.", "Flames in a window.");
        assertThat(read.lines())
                .filteredOn(it -> "Flames in a window.".equals(it.said()))
                .allMatch(it -> other.number().equals(read.from().get(it.id())));
        assertThat(read.lines())
                .filteredOn(it -> "Smoke from the roof.".equals(it.said()))
                .noneMatch(it -> read.from().containsKey(it.id()));
        assertThat(sql.sql("select :other = any(refs) and :master = any(refs) from vault.audit_line"
                                + " where verb = 'dispatch.call.attach' order by id desc limit 1")
                        .param("other", other.ref())
                        .param("master", master.ref())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThatThrownBy(() -> desk.makeCase(other.ref(), 2, clerk)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.step(other.ref(), 2, Step.SPLIT, StepSaid.because("x"), clerk))
                .isInstanceOf(Refusal.class);

        ties.split(other.ref(), 2, 2, "another fire", clerk);
        assertThat(now(other))
                .returns(new CallStatus.Waiting(), Call::status)
                .returns(null, Call::master)
                .returns(3, Call::version);
        assertThat(whole(master).attached()).isEmpty();
        assertThat(whole(master).lines()).extracting(CallLine::said).doesNotContain("Flames in a window.");
        assertThat(whole(other).lines())
                .extracting(CallLine::kind)
                .containsExactly(CallLine.Kind.NOTE, CallLine.Kind.ATTACH, CallLine.Kind.SPLIT);
        assertThat(whole(master).lines())
                .filteredOn(it -> it.kind() == CallLine.Kind.SPLIT)
                .extracting(CallLine::said, CallLine::was)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("another fire", other.number()));
    }

    @Test
    void bothVersionsCount() {
        Call master = logged("Able, Ann", "a");
        Call other = logged("Baker, Bo", "b");
        desk.step(master.ref(), 1, Step.DISPATCH, StepSaid.unit("E1"), clerk);
        assertThatThrownBy(() -> ties.attach(other.ref(), 1, master.ref(), 1, clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> ties.attach(other.ref(), 2, master.ref(), 2, clerk))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThat(now(other)).isEqualTo(other);
        ties.attach(other.ref(), 1, master.ref(), 2, clerk);
        assertThatThrownBy(() -> ties.split(other.ref(), 2, 2, "no", clerk)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> ties.split(other.ref(), 1, 3, "no", clerk)).isInstanceOf(SomeoneElseSaved.class);
        ties.split(other.ref(), 2, 3, "yes", clerk);
        assertThatThrownBy(() -> ties.split(other.ref(), 3, 4, "again", clerk)).isInstanceOf(Refusal.class);
    }

    @Test
    void twoDesksThatAttachTwoCallsToEachOtherDoItOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                Call one = logged("Able, Ann", "a");
                Call other = logged("Baker, Bo", "b");
                Future<?> there = threads.submit(() -> ties.attach(one.ref(), 1, other.ref(), 1, clerk));
                Future<?> back = threads.submit(() -> ties.attach(other.ref(), 1, one.ref(), 1, clerk));
                int refused = 0;
                for (Future<?> each : List.of(there, back)) {
                    try {
                        each.get();
                    } catch (java.util.concurrent.ExecutionException e) {
                        assertThat(e.getCause()).isInstanceOf(SomeoneElseSaved.class);
                        refused++;
                    }
                }
                assertThat(refused).isEqualTo(1);
                assertThat(List.of(now(one), now(other)))
                        .filteredOn(it -> it.master() != null)
                        .hasSize(1);
            }
        }
    }

    /** The same by hand: which call points to which; null for none. */
    private static final class Model {
        private final Map<Integer, Integer> masters = new HashMap<>();
        private final Map<Integer, Boolean> canceled = new HashMap<>();

        boolean attach(int call, int to) {
            boolean fits = call != to
                    && !masters.containsKey(call)
                    && !masters.containsValue(call)
                    && !masters.containsKey(to)
                    && !canceled.containsKey(call)
                    && !canceled.containsKey(to);
            if (fits) {
                masters.put(call, to);
            }
            return fits;
        }

        boolean split(int call) {
            return masters.remove(call) != null;
        }

        boolean cancel(int call) {
            return !masters.containsKey(call) && canceled.put(call, true) == null;
        }
    }

    @Test
    void anyRowOfAttachingAndSplittingLeavesWhatItLeavesByHand() {
        Random random = Seed.random(CallTiesTests.class);
        for (int run = 0; run < Seed.times(6, 300); run++) {
            var model = new Model();
            var calls = new ArrayList<Call>();
            for (int i = 0; i < 5; i++) {
                calls.add(logged("Able, A" + i, "line of " + i));
            }
            for (int turn = 0; turn < 25; turn++) {
                int one = random.nextInt(5);
                int other = random.nextInt(5);
                int act = random.nextInt(10);
                boolean fits = act < 6 ? model.attach(one, other) : act < 9 ? model.split(one) : model.cancel(one);
                assertThat(done(act, now(calls.get(one)), now(calls.get(other))))
                        .as("run %d turn %d: act %d of %d and %d, seed %d", run, turn, act, one, other, Seed.number())
                        .isEqualTo(fits);
                same(model, calls);
            }
        }
    }

    private boolean done(int act, Call one, Call other) {
        try {
            if (act < 6) {
                ties.attach(one.ref(), one.version(), other.ref(), other.version(), clerk);
            } else if (act < 9) {
                Call.Master master = one.master();
                int seen = master == null
                        ? 0
                        : book.read(master.ref(), clerk).orElseThrow().call().version();
                ties.split(one.ref(), one.version(), seen, "by chance", clerk);
            } else {
                desk.step(one.ref(), one.version(), Step.CANCEL, StepSaid.because("by chance"), clerk);
            }
            return true;
        } catch (Refusal e) {
            return false;
        }
    }

    private void same(Model model, List<Call> calls) {
        for (int i = 0; i < calls.size(); i++) {
            CallBook.Whole whole = whole(calls.get(i));
            Integer master = model.masters.get(i);
            assertThat(whole.call().number()).isEqualTo(calls.get(i).number());
            assertThat(
                            whole.call().master() == null
                                    ? null
                                    : whole.call().master().number())
                    .isEqualTo(master == null ? null : calls.get(master).number());
            var said = new ArrayList<>(List.of("line of " + i));
            for (int other = 0; other < calls.size(); other++) {
                if (Integer.valueOf(i).equals(model.masters.get(other))) {
                    said.add("line of " + other);
                }
            }
            assertThat(whole.lines())
                    .filteredOn(it -> it.kind() == CallLine.Kind.NOTE)
                    .extracting(CallLine::said)
                    .containsExactlyInAnyOrderElementsOf(said);
        }
    }
}
