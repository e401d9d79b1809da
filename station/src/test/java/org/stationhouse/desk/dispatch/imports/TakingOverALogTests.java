package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.search.Hit;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.desk.dispatch.CallBook;
import org.stationhouse.desk.dispatch.CallLine;
import org.stationhouse.desk.dispatch.CallStatus;
import org.stationhouse.desk.dispatch.Disposition;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;

@StationTest
class TakingOverALogTests {

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    CallImport imports;

    @Autowired
    CallBook book;

    @Autowired
    SearchBox box;

    @Autowired
    JdbcClient sql;

    private final Actor console = Actor.console("test");
    private final Actor clerk = new Actor("kim", "prt2", null, null, "test");

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("Log calls.txt"), content);
    }

    private TakeOver.Outcome load(String content) throws IOException {
        return imports.load(file(content), console);
    }

    private CallBook.Whole whole(String oldNumber) {
        Hit hit = box.find(oldNumber, Set.of(), 5, false, clerk).getFirst();
        return book.read(hit.ref(), clerk).orElseThrow();
    }

    private long count(String question) {
        return sql.sql(question).query(Long.class).single();
    }

    @Test
    void everyRowBecomesACallOnceAndItsFormerNumberFindsIt() throws IOException {
        // two digits longer than what the damaged logs begin with, so that none of them made one of these
        String log = Logs.milwaukee(2_071_000_001, 1_203);
        long lines = count("select count(*) from vault.audit_line where verb = 'dispatch.call.import'");
        var first = load(log);
        var second = load(log);

        assertThat(first)
                .returns(1_203L, TakeOver.Outcome::loaded)
                .returns(0L, TakeOver.Outcome::rejected)
                .returns(null, TakeOver.Outcome::report);
        assertThat(second).returns(0L, TakeOver.Outcome::loaded).returns(1_203L, TakeOver.Outcome::unchanged);
        assertThat(count("select count(*) from vault.audit_line where verb = 'dispatch.call.import'") - lines)
                .isEqualTo(3);
        assertThat(count("select max(cardinality(refs)) from vault.audit_line where verb = 'dispatch.call.import'"))
                .isEqualTo(500);
        assertThat(count("""
            select count(*) from vault.number
            where series = 'dispatch.call' and year = 2018 and state = 'RESERVED'
            """)).isZero();

        CallBook.Whole taken = whole("2071000002");
        assertThat(taken.call().number()).matches("C18-\\d{6}");
        assertThat(taken.call().status()).isEqualTo(new CallStatus.Cleared(Disposition.HISTORY));
        assertThat(taken.call().times().received()).isEqualTo(java.time.Instant.parse("2018-05-02T08:01:01Z"));
        assertThat(taken.call().place().latitude()).isEqualTo(43.11);
        assertThat(taken.history())
                .get()
                .returns("2018-05-02 01:01:01", it -> it.saidTime())
                .returns("To be Filed", it -> it.saidStatus());
        assertThat(book.open(500, clerk))
                .extracting(call -> call.ref())
                .doesNotContain(taken.call().ref());
    }

    @Test
    void aNarrativeIsTheFirstLineOfTheLog() throws IOException {
        assertThat(load(Logs.sacramento(710_001, 3)).loaded()).isEqualTo(3);

        assertThat(whole("23-710002").lines())
                .singleElement()
                .returns("console:test", CallLine::by)
                .returns("A \"bicycle\" was taken from a porch.\nNobody was seen.", CallLine::said);
    }

    @Test
    void theSameNumberWithOtherContentIsReportedAndTheCallStays() throws IOException {
        String log = Logs.milwaukee(72_000_001, 4);
        load(log);
        var again = load(log.replace("102 N Sample", "999 N Other").replace("72000004", "72000001"));

        assertThat(again)
                .returns(0L, TakeOver.Outcome::loaded)
                .returns(2L, TakeOver.Outcome::rejected)
                .returns(2L, TakeOver.Outcome::unchanged);
        assertThat(again.problems()).allMatch(it -> it.contains("is there already with other content"));
        assertThat(whole("72000003").call().place().text()).isEqualTo("102 N Sample ST,TST");
        Path report = again.report();
        assertThat(report).isNotNull();
        assertThat(Files.readString(report))
                .startsWith("line,number,reason,row")
                .contains("72000003", "999 N Other");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report)))
                .isEqualTo("rw-------");
    }

    @Test
    void aByteOrderMarkIsPassedOverAndTheRowsAfterABadOneAreLoaded() throws IOException {
        var tally = load("\uFEFF" + Logs.milwaukee(73_000_001, 2)
                + "73000009,2018-05-01 00:10:28,1 Main St,99999,99999,4,NOISE,Advised\n"
                + Logs.milwaukee(73_000_011, 2).split("\n", 2)[1]);

        assertThat(tally).returns(4L, TakeOver.Outcome::loaded).returns(1L, TakeOver.Outcome::rejected);
        assertThat(tally.problems())
                .containsExactly("line 4, 73000009: The coordinates 99999, 99999 are not on the earth.");
    }

    @Test
    void aTimeInTheFutureIsReported() throws IOException {
        assertThat(load(Logs.milwaukee(74_000_001, 1).replace("2018-05-01", "2099-05-01"))
                        .problems())
                .singleElement()
                .asString()
                .contains("lies in the future");
    }

    @Test
    void anUnknownFileADemonstrationAndAnybodyButTheConsoleAreRefused() throws IOException, InterruptedException {
        assertThatThrownBy(() -> load("something else"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no log of calls that this program knows");
        assertThatThrownBy(() -> load("")).isInstanceOf(CannotRun.class);
        Path good = file(Logs.milwaukee(75_000_001, 1));
        assertThatThrownBy(() -> imports.load(good, clerk)).isInstanceOf(Refusal.class);
    }

    /** Damaged files in earnest: each row read is loaded, rejected or unchanged, and the database agrees. */
    @Test
    void everyRowOfADamagedFileIsAccountedFor() throws IOException {
        Random random = Seed.random(TakingOverALogTests.class);
        long end = System.nanoTime() + Seed.times(2, 60) * 1_000_000_000L;
        for (int round = 0; System.nanoTime() < end; round++) {
            boolean csv = random.nextBoolean();
            String log = csv
                    ? Logs.milwaukee(76_000_001 + 30 * (round % 50), 30)
                    : Logs.sacramento(760_001 + 30 * (round % 50), 30);
            byte[] bytes = log.getBytes(StandardCharsets.UTF_8);
            int safe = log.indexOf('\n', csv ? 0 : 200) + 1;
            for (int n = 0; n < 3; n++) {
                bytes[random.nextInt(safe, bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged"), bytes);
            int rows = Logs.read(csv ? CsvLog.MILWAUKEE : new SacramentoJson(), bytes)
                    .size();
            long before = count("select count(*) from dispatch.history");
            var tally = imports.load(file, console);
            long after = count("select count(*) from dispatch.history");
            assertThat(List.of(tally.loaded() + tally.rejected() + tally.unchanged(), tally.loaded()))
                    .as("round %d, seed %d", round, Seed.number())
                    .isEqualTo(List.of((long) rows, after - before));
        }
    }
}
