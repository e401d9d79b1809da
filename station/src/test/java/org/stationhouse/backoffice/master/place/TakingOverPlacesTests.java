package org.stationhouse.backoffice.master.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.IndexClock;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.desk.dispatch.NewCall;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.web.TakeOver;

/** Street files and lists of common places are taken over once, and what they say is looked up from memory. */
@StationTest
class TakingOverPlacesTests {

    @TempDir
    Path folder;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    StreetImport streets;

    @Autowired
    PlaceImport common;

    @Autowired
    PlaceIndex index;

    @Autowired
    PlaceBook book;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    @Autowired
    DataSource source;

    @Autowired
    PlaceFiling filing;

    @Autowired
    IndexClock clock;

    @Autowired
    AccessPolicy policy;

    @Autowired
    AuditTrail audit;

    private final Actor console = Actor.console("test");
    private Actor clerk = Actor.program("test");
    private Actor senior = Actor.program("test");

    /** A street of this test alone. */
    private String street = "";

    @BeforeEach
    void setUp() throws IOException {
        house.setUp();
        clerk = door.actor("pst1");
        senior = door.actor("prt2");
        street = "Q" + letters();
        load("Street,Low,High,Beat,From,Former\n" + street + " Dr,1,499,B7," + street + " Ave,Old" + street + " Rd\n"
                + street + " Ave,1,99,B8,,\n");
    }

    private static String letters() {
        return new Random(Seed.number() ^ System.nanoTime())
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private TakeOver.Outcome load(String table) throws IOException {
        return streets.load(Files.writeString(folder.resolve("streets.csv"), table), false, console);
    }

    private Call call(String place) {
        return calls.log(NewCall.typed(natures, "459", null, place, "", ""), null, clerk);
    }

    private PlaceBook.Whole whole(PublicRef ref, Actor actor) {
        return book.read(ref, actor).orElseThrow();
    }

    private static PublicRef known(Call call) {
        return Objects.requireNonNull(call.known()).ref();
    }

    @Test
    void aFileIsTakenOverOnceAndTheLatestBeatIsRight() throws IOException {
        String rows = "Street,Low,High,Beat\n%s Way,1,99,B1\n%s Way,101,199,B2\n%s Way,x,y,B2\n".replace("%s", street);
        Path file = Files.writeString(folder.resolve("way.csv"), rows);
        assertThat(streets.load(file, true, console))
                .returns(2L, TakeOver.Outcome::loaded)
                .returns(1L, TakeOver.Outcome::rejected);
        assertThat(index.typed("50 " + street + " way", clerk).meant()).isNull();
        assertThat(streets.load(file, false, console))
                .returns(2L, TakeOver.Outcome::loaded)
                .returns(0L, TakeOver.Outcome::unchanged);
        TakeOver.Outcome again = streets.load(file, false, console);
        assertThat(again).returns(0L, TakeOver.Outcome::loaded).returns(2L, TakeOver.Outcome::unchanged);
        assertThat(again.problems()).containsExactly("line 4: \"x\" is no house number.");
        assertThat(Files.readString(Objects.requireNonNull(again.report()))).startsWith("line,number,reason,row");
        Call before = call("51 " + street + " way");
        load("Street,Low,High,Beat\n" + street + " Way,1,99,B5\n");
        assertThat(call("51 " + street + " way").known())
                .returns("B5", Call.Known::beat)
                .returns(known(before), Call.Known::ref);
        assertThat(Objects.requireNonNull(before.known()).beat()).isEqualTo("B1");
        assertThat(whole(known(before), clerk).head().beat()).isEqualTo("B5");
        assertThat(sql.sql(
                                "select count(*) from vault.audit_line where verb = 'master.place.import' and reason = 'way.csv'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> load("id,time\na,b\n"))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("no street file");
        assertThatThrownBy(() -> streets.load(file, false, senior)).isInstanceOf(Refusal.class);
    }

    @Test
    void commonPlacesAreTakenOverAndFoundByAnyName() throws IOException {
        Path file = Files.writeString(folder.resolve("places.csv"), """
                Landmark;Situs;AKA
                %1$s Hall;11 %1$s dr;%1$s House|The %1$s
                %1$s Green;;
                %1$s Moon;11 nowhere at all;
                """.formatted(street));
        assertThat(common.load(file, true, console)).returns(2L, TakeOver.Outcome::loaded);
        TakeOver.Outcome tally = common.load(file, false, console);
        assertThat(tally).returns(2L, TakeOver.Outcome::loaded).returns(1L, TakeOver.Outcome::rejected);
        assertThat(tally.problems())
                .containsExactly(
                        "line 4: The address \"11 nowhere at all\" is not in the street file, or may be several.");
        assertThat(common.load(file, false, console))
                .returns(0L, TakeOver.Outcome::loaded)
                .returns(2L, TakeOver.Outcome::unchanged);
        for (String name : List.of(street + " hall", "the " + street, street + " house")) {
            assertThat(call(name).known())
                    .as(name)
                    .isNotNull()
                    .extracting(Call.Known::beat)
                    .isEqualTo("B7");
        }
        assertThat(call(street + " green").known()).isNotNull();
        assertThat(call(street + " hall").known())
                .extracting(Call.Known::ref)
                .isEqualTo(known(call("11 " + street + " dr")));
    }

    /** Ten thousand stretches: what a look-up costs, after the first that reads the file. */
    @Test
    void aLookUpInALargeCityIsServedFromMemory() {
        var table = new StringBuilder("Street,Low,High,Side,Beat\n");
        IntStream.range(0, 10_000)
                .forEach(n -> table.append("%s%s St,%d,%d,%s,%d\n"
                        .formatted(
                                street,
                                "" + (char) ('a' + n / 20 % 26) + (char) ('a' + n / 520),
                                100 * (n / 2 % 10) + n % 2,
                                100 * (n / 2 % 10) + 98 + n % 2,
                                n % 2 == 0 ? "Even" : "Odd",
                                n % 9)));
        long began = System.nanoTime();
        assertThat(streets.loadInvented(table.toString().getBytes(StandardCharsets.UTF_8), "large.csv", console))
                .returns(10_000L, TakeOver.Outcome::loaded);
        long loaded = System.nanoTime();
        var counted = new Counted();
        JdbcClient client = JdbcClient.create(counted.of(source));
        var looked = new PlaceIndex(
                new StreetShelf(new StreetStore(client), new PlaceNameStore(client)),
                new PlaceStore(client),
                new PlaceNoteStore(client),
                filing,
                clock,
                policy,
                audit);
        looked.typed("450 " + street + "ab st", clerk);
        long first = System.nanoTime();
        long before = cpu();
        counted.statements.set(0);
        counted.rows.set(0);
        String[] asked = {"450 %sab st", "450 %sxa", "451 %sba/%sca", "450 %szz st"};
        for (int n = 0; n < 200; n++) {
            looked.typed(asked[n % asked.length].replace("%s", street), clerk);
        }
        long each = (cpu() - before) / 200 / 1000;
        System.out.printf(
                "10,000 stretches: import %d ms, first look-up %d ms; then each %d us of processor, %.1f statements, %.1f rows%n",
                (loaded - began) / 1_000_000,
                (first - loaded) / 1_000_000,
                each,
                counted.statements.get() / 200.0,
                counted.rows.get() / 200.0);
        assertThat(counted.statements.get()).isLessThanOrEqualTo(3 * 200);
        assertThat(counted.rows.get()).isLessThanOrEqualTo(10 * 200);
        assertThat(each).as("microseconds").isLessThan(5_000);
    }

    /** Of this thread; the machine may be busy with other things. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
