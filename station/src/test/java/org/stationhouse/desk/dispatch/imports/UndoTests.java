package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.worklist.Owner;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.backoffice.worklist.Tasks;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.NumberSeries;

/** What a run brought and nobody touched since goes; what somebody touched stays and is named. */
@StationTest
class UndoTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Importing importing;

    @Autowired
    ImportDesk desk;

    @Autowired
    UndoBatches undoing;

    @Autowired
    CallDesk calls;

    @Autowired
    CallBook book;

    @Autowired
    SearchBox box;

    @Autowired
    NumberSeries numbers;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient sql;

    private Actor sergeant = Actor.program("none");
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        sergeant = door.actor("supervisor");
        clerk = door.actor("prt1");
    }

    private Call call(String oldNumber) {
        PublicRef ref =
                box.find(oldNumber, Set.of(), 5, false, clerk).getFirst().ref();
        return book.read(ref, clerk).orElseThrow().call();
    }

    private long count(String question, long id) {
        return sql.sql(question).param("id", id).query(Long.class).single();
    }

    private void set(Call call, String what) {
        sql.sql("update dispatch.call set " + what + " where id = :id")
                .param("id", call.id())
                .update();
    }

    @Test
    void whatNobodyTouchedGoesWithItsLinesAndEntriesAndCanBeLoadedAgain() {
        String log = Logs.sacramento(820_001, 700);
        ImportRun run = importing.loaded("Log undo.json", log, sergeant);
        Call one = call("23-820007");
        long audits = lines("dispatch.call.undo");
        assertThat(undoing.standing(run)).isEqualTo(new UndoBatches.Standing(700, Map.of(), List.of()));
        ImportRun undone = importing.undone(run, "the wrong year", sergeant);

        assertThat(undone.state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(undone.undone())
                .isNotNull()
                .returns(700L, ImportRun.Undone::removed)
                .returns("the wrong year", ImportRun.Undone::why)
                .returns(sergeant.name(), ImportRun.Undone::by);
        assertThat(count("select count(*) from dispatch.history where run = :id", run.id()))
                .isZero();
        assertThat(count("select count(*) from dispatch.call where id = :id", one.id()))
                .isZero();
        assertThat(count("select count(*) from dispatch.line where call = :id", one.id()))
                .isZero();
        assertThat(box.find("23-820007", Set.of(), 5, false, clerk)).isEmpty();
        assertThat(box.find(one.number(), Set.of(), 5, false, clerk)).isEmpty();
        assertThat(lines("dispatch.call.undo") - audits).isEqualTo(2);
        long running = Long.parseLong(one.number().substring(4));
        assertThat(numbers.report())
                .filteredOn(it -> it.series().equals(Call.SERIES) && it.year() == 2023 && it.running() == running)
                .singleElement()
                .returns(NumberSeries.Standing.VOIDED, NumberSeries.Line::standing)
                .returns("Import undone: the wrong year", NumberSeries.Line::why);

        ImportRun again = importing.loaded("Log undo.json", log, sergeant);
        assertThat(again.figures()).isEqualTo(new ImportRun.Figures(700, 700, 0, 0));
        assertThat(call("23-820007").number()).isNotEqualTo(one.number());
        assertThatThrownBy(() -> desk.undo(run.ref(), undone.version(), "x", sergeant))
                .isInstanceOf(Refusal.class);
    }

    private long lines(String verb) {
        return sql.sql("select count(*) from vault.audit_line where verb = :verb")
                .param("verb", verb)
                .query(Long.class)
                .single();
    }

    /** One call is touched in each way, one by the program only, one not at all. */
    @Test
    void whatSomebodyTouchedStaysAndIsNamedWithWhy() {
        ImportRun run = importing.loaded("Log touched.csv", Logs.milwaukee(82_100_001, 12), sergeant);
        List<Call> all = Stream.iterate(1, n -> n + 1)
                .limit(12)
                .map(n -> call("821000" + (n < 10 ? "0" : "") + n))
                .toList();
        calls.makeCase(all.get(0).ref(), 1, clerk);
        calls.note(all.get(1).ref(), "Seen again.", null, clerk);
        set(all.get(2), "version = 2");
        set(
                all.get(3),
                "state = 'ATTACHED', ending = null, master_id = " + all.get(4).id() + ", master_ref = '"
                        + all.get(4).ref() + "', master_number = '" + all.get(4).number() + "'");
        sql.sql("insert into dispatch.radio (at, by, said, call_id, call_ref, call_number)"
                        + " values (:at, 'test', 'x', :id, :ref, :number)")
                .param("at", Instant.now())
                .param("id", all.get(5).id())
                .param("ref", all.get(5).ref())
                .param("number", all.get(5).number())
                .update();
        tasks.about(
                new Task.About(Call.KIND, all.get(6).ref(), all.get(6).number()),
                "Look at it",
                new Owner.Line(Queue.RECORDS),
                sergeant);
        set(all.get(7), "place_linked_at = now(), place_rule = 'test'");
        UndoBatches.Standing before = undoing.standing(run);
        assertThat(before.free()).isEqualTo(5);
        assertThat(before.staying())
                .isEqualTo(Map.of(
                        BroughtCall.Touch.CASE, 1L,
                        BroughtCall.Touch.LINE, 1L,
                        BroughtCall.Touch.CHANGED, 1L,
                        BroughtCall.Touch.TIED, 2L,
                        BroughtCall.Touch.NAMED, 1L,
                        BroughtCall.Touch.TASK, 1L));

        assertThatThrownBy(() -> desk.undo(run.ref(), run.version(), "x", clerk))
                .isInstanceOf(Refusal.class);
        ImportRun undone = importing.undone(run, "twice", sergeant);
        assertThat(undone.undone()).isNotNull().returns(5L, ImportRun.Undone::removed);
        UndoBatches.Standing after = undoing.standing(undone);
        assertThat(after.free()).isZero();
        assertThat(after.first())
                .extracting(BroughtCall::number)
                .containsExactlyElementsOf(
                        all.subList(0, 7).stream().map(Call::number).toList());
        assertThat(book.read(all.get(1).ref(), clerk).orElseThrow().lines()).hasSize(1);
        assertThat(box.find("82100008", Set.of(), 5, false, clerk)).isEmpty();
        assertThat(importing
                        .looked("Log touched.csv", Logs.milwaukee(82_100_001, 12), sergeant)
                        .figures())
                .isEqualTo(new ImportRun.Figures(5, 0, 0, 7));
    }

    @Test
    void theDatabaseLetsNothingElseGo() {
        ImportRun run = importing.loaded("Log stays.json", Logs.sacramento(821_001, 2), sergeant);
        Call one = call("23-821001");
        assertThat(Stream.of(
                        "delete from dispatch.line where call = :id",
                        "delete from dispatch.history where call = :id",
                        "delete from dispatch.call where id = :id"))
                .allSatisfy(statement -> assertThatThrownBy(
                                () -> sql.sql(statement).param("id", one.id()).update())
                        .rootCause()
                        .message()
                        .containsAnyOf("is never removed", "violates foreign key"));
        calls.note(one.ref(), "Seen.", null, clerk);
        sql.sql("update dispatch.import_run set state = 'UNDOING', undone_at = now(), undone_by = 'x', undone_why = 'x'"
                        + " where id = :id")
                .param("id", run.id())
                .update();
        undoing.remove(importing.now(run), 0, "x", sergeant);
        assertThat(book.read(one.ref(), clerk).orElseThrow().lines()).hasSize(2);
        sql.sql("update dispatch.import_run set state = 'UNDONE' where id = :id")
                .param("id", run.id())
                .update();
    }

    /** An undo that was killed on its way goes on when it is asked again. */
    @Test
    void aKilledUndoGoesOn() {
        ImportRun run = importing.loaded("Log half.csv", Logs.milwaukee(82_200_001, 600), sergeant);
        sql.sql("update dispatch.import_run set state = 'UNDOING', undone_at = now(), undone_by = 'x', undone_why = 'x'"
                        + " where id = :id")
                .param("id", run.id())
                .update();
        undoing.remove(importing.now(run), 0, "x", sergeant);
        sql.sql("update dispatch.import_run set state = 'FAILED', failure = 'x' where id = :id")
                .param("id", run.id())
                .update();
        assertThat(undoing.standing(run).free()).isEqualTo(100);
        ImportRun undone = importing.undone(run, "again", sergeant);
        assertThat(undone.state()).isEqualTo(ImportRun.State.UNDONE);
        assertThat(undone.undone()).isNotNull().returns(600L, ImportRun.Undone::removed);
    }
}
