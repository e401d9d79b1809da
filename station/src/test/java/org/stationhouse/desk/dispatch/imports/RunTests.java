package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** A log is looked at, loaded, given up: each run is a record that says how far it came, also when it was killed. */
@StationTest
class RunTests {

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Importing importing;

    @Autowired
    CallImport command;

    @Autowired
    ImportDesk desk;

    @Autowired
    ImportBook book;

    @Autowired
    RunKeeper keeper;

    @Autowired
    RunStore runs;

    @Autowired
    FileBytes files;

    @Autowired
    JdbcClient sql;

    private final Actor console = Actor.console("test");
    private Actor sergeant = Actor.program("none");
    private Actor clerk = Actor.program("none");

    @BeforeEach
    void setUp() {
        house.setUp();
        sergeant = door.actor("supervisor");
        clerk = door.actor("prt1");
    }

    private long calls(ImportRun run) {
        return sql.sql("select count(*) from dispatch.history where run = :run")
                .param("run", run.id())
                .query(Long.class)
                .single();
    }

    private List<String> audited(PublicRef ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs) order by id")
                .param("ref", ref)
                .query(String.class)
                .list();
    }

    @Test
    void aLookSaysWhatWouldBecomeOfTheFileAndChangesNothing() {
        importing.loaded("Log first.csv", Logs.milwaukee(81_000_001, 3), sergeant);
        long before =
                sql.sql("select count(*) from dispatch.call").query(Long.class).single();
        String log = Logs.milwaukee(81_000_001, 700)
                + "81000701,2018-05-01 00:10:28,1 Main St,99999,99999,4,NOISE,Advised\n"
                + "81000700,2018-05-01 00:10:28,1 Main St,,,4,NOISE,Advised\n";
        ImportRun run = importing.looked("Log second.csv", log, sergeant);

        assertThat(run.state()).isEqualTo(ImportRun.State.LOOKED);
        assertThat(run.system()).isEqualTo("MILWAUKEE");
        assertThat(run.figures()).isEqualTo(new ImportRun.Figures(697, 0, 2, 3));
        assertThat(run.reasons())
                .containsExactly(
                        "line 702, 81000701: The coordinates 99999, 99999 are not on the earth.",
                        "line 703, 81000700: The number 81000700 is there already with other content; it was left as"
                                + " it is.");
        assertThat(run.report()).isNull();
        assertThat(sql.sql("select count(*) from dispatch.call")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        assertThat(calls(run)).isZero();

        desk.load(run.ref(), run.version(), sergeant);
        ImportRun done = importing.settled(run.ref());
        assertThat(done.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(done.figures()).isEqualTo(new ImportRun.Figures(697, 697, 2, 3));
        assertThat(calls(done)).isEqualTo(697);
        assertThat(done.bytes()).isNull();
        assertThat(files.find(Objects.requireNonNull(run.bytes())).orElseThrow().disposedAt())
                .isNotNull();
        assertThat(book.report(done.ref(), sergeant)).content().contains("81000701", "81000700", "99999");
        assertThat(audited(run.ref()))
                .containsExactly(
                        "dispatch.import.begin",
                        "dispatch.import.load",
                        "dispatch.import.end",
                        "dispatch.import.report");
        assertThat(sql.sql("select count(*) from worklist.task where about_kind = 'dispatch.call' and about_ref ="
                                + " any(select c.ref from dispatch.call c join dispatch.history h on h.call = c.id"
                                + " where h.run = :run)")
                        .param("run", run.id())
                        .query(Long.class)
                        .single())
                .as("imported history starts no deadlines")
                .isZero();
    }

    @Test
    void theCommandMakesARunToo() throws IOException {
        Path file = Files.writeString(folder.resolve("by-command.csv"), Logs.milwaukee(81_100_001, 2) + "half\n");
        command.load(file, console);
        ImportRun run = runs.list("by-command", null, 0, 1).getFirst();

        assertThat(run.state()).isEqualTo(ImportRun.State.DONE);
        assertThat(run.begunBy()).isEqualTo("console:test");
        assertThat(run.figures()).isEqualTo(new ImportRun.Figures(0, 2, 1, 0));
        assertThat(calls(run)).isEqualTo(2);
        assertThat(book.report(run.ref(), sergeant)).content().contains("half");
    }

    @Test
    void whatIsNoLogIsRefusedAndNothingOfItIsKept() {
        long before = sql.sql("select count(*) from dispatch.import_run")
                .query(Long.class)
                .single();
        assertThat(Stream.of("", "something else", "a,b\n1,2\n", "one,two,three\n", "[]"))
                .allSatisfy(content -> assertThatThrownBy(() -> importing.brought("x", content, sergeant))
                        .isInstanceOf(CannotRun.class)
                        .hasMessageContaining("no log of calls that this program knows"));
        assertThatThrownBy(() -> importing.brought("x", Logs.milwaukee(81_200_001, 1), clerk))
                .isInstanceOf(Refusal.class);
        assertThat(sql.sql("select count(*) from dispatch.import_run")
                        .query(Long.class)
                        .single())
                .isEqualTo(before);
        ImportRun broken = importing.looked("Log broken.pdf", "%PDF-1.7 and no more", sergeant);
        assertThat(broken.state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(broken.failure()).isNotEqualTo(ImportDesk.BROKE);
        desk.drop(broken.ref(), broken.version(), sergeant);
        assertThat(importing.now(broken).state()).isEqualTo(ImportRun.State.DROPPED);
        assertThat(files.find(Objects.requireNonNull(broken.bytes()))
                        .orElseThrow()
                        .disposedAt())
                .isNotNull();
    }

    @Test
    void eachStepIsTakenWhereItFitsAndOnce() {
        ImportRun run = importing.looked("Log steps.csv", Logs.milwaukee(81_300_001, 2), sergeant);
        assertThatThrownBy(() -> desk.undo(run.ref(), run.version(), "x", sergeant))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.load(run.ref(), run.version() - 1, sergeant))
                .isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.load(run.ref(), run.version(), clerk)).isInstanceOf(Refusal.class);
        desk.drop(run.ref(), run.version(), sergeant);
        ImportRun dropped = importing.now(run);
        assertThatThrownBy(() -> desk.load(run.ref(), dropped.version(), sergeant))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.look(run.ref(), dropped.version(), sergeant))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.drop(run.ref(), dropped.version(), sergeant))
                .isInstanceOf(Refusal.class);
        ImportRun done = importing.loaded("Log steps.csv", Logs.milwaukee(81_300_001, 2), sergeant);
        assertThatThrownBy(() -> desk.drop(run.ref(), done.version(), sergeant)).isInstanceOf(SomeoneElseSaved.class);
        assertThatThrownBy(() -> desk.drop(done.ref(), done.version(), sergeant))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> desk.load(done.ref(), done.version(), sergeant))
                .isInstanceOf(Refusal.class);
    }

    /** Two browsers with the same file, and two that press the same button. */
    @Test
    void twoAtOnceLoadEveryRowOnce() throws InterruptedException {
        String log = Logs.milwaukee(81_400_001, 1_400);
        List<ImportRun> both = List.of(
                importing.looked("Log a.csv", log, sergeant),
                importing.looked("Log b.csv", log, door.actor("processing")));
        var refused = new AtomicInteger();
        List<Thread> presses = Stream.of(both.getFirst(), both.getFirst(), both.getLast(), both.getLast())
                .map(run -> Thread.ofVirtual().start(() -> {
                    try {
                        desk.load(run.ref(), run.version(), sergeant);
                    } catch (SomeoneElseSaved | Refusal e) {
                        refused.incrementAndGet();
                    }
                }))
                .toList();
        for (Thread press : presses) {
            press.join();
        }
        ImportRun first = importing.settled(both.getFirst().ref());
        ImportRun second = importing.settled(both.getLast().ref());

        assertThat(refused).hasValue(2);
        assertThat(List.of(first.state(), second.state())).containsOnly(ImportRun.State.DONE);
        assertThat(first.figures().loaded() + second.figures().loaded()).isEqualTo(1_400);
        assertThat(first.figures().unchanged() + second.figures().unchanged()).isEqualTo(1_400);
        assertThat(List.of(calls(first), calls(second)))
                .containsExactly(first.figures().loaded(), second.figures().loaded());
    }

    /** As a killed program leaves it: the first rows are there, the run stands as loading, and nobody works on it. */
    @Test
    void aKilledRunIsSaidToHaveStoppedAndTheNextGoesOn() {
        String log = Logs.milwaukee(81_500_001, 900);
        ImportRun run = importing.loaded("Log killed.csv", Logs.milwaukee(81_500_001, 500), sergeant);
        ImportRun next = importing.looked("Log killed.csv", log, sergeant);
        runs.go(next, ImportRun.State.LOADING, Instant.now());
        assertThat(keeper.settle(Actor.program("test")))
                .as("it was heard of just now")
                .isZero();
        assertThat(importing.now(next).state()).isEqualTo(ImportRun.State.LOADING);
        sql.sql("update dispatch.import_run set beat_at = :then where id = :id")
                .param("then", Instant.now().minus(RunKeeper.SILENCE).minusSeconds(5))
                .param("id", next.id())
                .update();
        assertThatThrownBy(() -> keeper.settle(sergeant)).isInstanceOf(Refusal.class);
        assertThat(keeper.settle(Actor.program("test"))).isEqualTo(1);

        ImportRun stopped = importing.now(next);
        assertThat(stopped.state()).isEqualTo(ImportRun.State.FAILED);
        assertThat(stopped.failure()).isEqualTo(RunKeeper.STOPPED);
        assertThat(runs.beat(next.id(), new ImportRun.Figures(0, 1, 0, 0), Instant.now()))
                .as("who was only slow loads nothing more")
                .isZero();
        desk.look(next.ref(), stopped.version(), sergeant);
        ImportRun again = importing.settled(next.ref());
        assertThat(again.figures()).isEqualTo(new ImportRun.Figures(400, 0, 0, 500));
        desk.load(next.ref(), again.version(), sergeant);
        assertThat(importing.settled(next.ref()).figures().loaded()).isEqualTo(400);
        assertThat(calls(run)).isEqualTo(500);
    }
}
