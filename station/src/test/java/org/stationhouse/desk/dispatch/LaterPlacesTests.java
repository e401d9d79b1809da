package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.FilledHouse;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.master.place.StreetImport;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Calls that were logged before a street file was loaded get their place afterwards, where no doubt is left. */
@StationTest
class LaterPlacesTests {

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    StreetImport streets;

    @Autowired
    LaterPlaces later;

    @Autowired
    LaterPlaceStore store;

    @Autowired
    CallDesk calls;

    @Autowired
    CallCorrections corrections;

    @Autowired
    CallStore all;

    @Autowired
    Natures natures;

    @Autowired
    JdbcClient sql;

    private Actor clerk = Actor.program("test");

    /** A street of this test alone. */
    private String street = "";

    @BeforeEach
    void setUp() {
        house.setUp();
        clerk = door.actor("pst1");
        street = new Random(Seed.number() ^ System.nanoTime())
                .ints(9, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .insert(0, "L")
                .toString();
    }

    private NewCall said(String place) {
        return NewCall.typed(natures, "459", null, place, "", "");
    }

    private PublicRef logged(String place) {
        return calls.log(said(place), null, clerk).ref();
    }

    private Call now(PublicRef ref) {
        return all.find(ref).orElseThrow();
    }

    private void load() {
        String table = "Street,Low,High,Beat,Former\n" + street + " Dr,1,99,B4,Old" + street + " Rd\n" + street
                + " Ave,1,199,B5,\n";
        streets.loadInvented(table.getBytes(StandardCharsets.UTF_8), "later.csv", Actor.console("test"));
    }

    @Test
    void whatCouldNotBeReadOnTheDayIsLinkedOnceTheStreetIsThere() {
        PublicRef exact = logged("11 " + street + " dr apt 4");
        PublicRef former = logged("13 old" + street + " rd");
        PublicRef doubtful = logged("15 " + street);
        PublicRef slip = logged("17 " + street.replace('L', 'M') + " dr");
        PublicRef elsewhere = logged("under the bridge");
        Call before = now(exact);
        assertThat(before.known()).isNull();
        load();
        assertThat(now(exact).known()).as("the import itself touches no call").isNull();
        later.run();

        Call after = now(exact);
        assertThat(after.place()).as("what was said stays").isEqualTo(before.place());
        assertThat(after.version())
                .as("whoever has the call open loses nothing")
                .isEqualTo(before.version());
        Call.Known known = Objects.requireNonNull(after.known());
        assertThat(known.beat()).isEqualTo("B4");
        assertThat(Objects.requireNonNull(known.later()).rule()).isEqualTo("master.place.later.AS_TYPED");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(now(former).known()).later())
                        .rule())
                .isEqualTo("master.place.later.OTHER_NAME");
        assertThat(now(doubtful).known()).as("Dr or Ave").isNull();
        assertThat(now(slip).known()).as("a letter would have to be guessed").isNull();
        assertThat(now(elsewhere).known()).isNull();
        assertThat(lines(exact)).isEqualTo(1);
        assertThat(store.upto()).as("all were looked through").isEmpty();

        later.run();
        assertThat(lines(exact)).as("nothing is linked twice").isEqualTo(1);
        Call logged = now(logged("19 " + street + " dr"));
        assertThat(Objects.requireNonNull(logged.known()).later())
                .as("known on the day")
                .isNull();
    }

    @Test
    void itGoesOnWhereItStoppedAndACorrectionReadsTheAddressAnew() {
        PublicRef first = logged("21 " + street + " dr");
        PublicRef second = logged("23 " + street + " dr");
        load();
        store.upto(now(first).id());
        later.run();
        assertThat(now(first).known()).as("before the mark").isNull();
        assertThat(now(second).known()).isNotNull();

        corrections.change(second, now(second).version(), said("25 " + street + " dr"), clerk);
        assertThat(Objects.requireNonNull(now(second).known()).later()).isNull();
        store.begin();
        later.run();
        assertThat(now(first).known()).isNotNull();
    }

    private long lines(PublicRef call) {
        return sql.sql("select count(*) from vault.audit_line where verb = 'dispatch.call.place' and :ref = any(refs)")
                .param("ref", call.text())
                .query(Long.class)
                .single();
    }
}
