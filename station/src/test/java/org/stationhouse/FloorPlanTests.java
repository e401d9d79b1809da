package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.stationhouse.gates.Allowed;
import org.stationhouse.gates.FloorTable;
import org.stationhouse.gates.HouseRules;
import org.stationhouse.gates.Rooms;

/** The house is built as DESIGN section 2 draws it. Runs at every landing; quick, no Spring. */
class FloorPlanTests {

    private final FloorTable table = FloorTable.ofTheDesign();

    @Test
    void everyImportIsDeclaredAndThereIsNoCycle() {
        ApplicationModules.of(House.class).verify();
    }

    @Test
    void everyRoomStandsOnItsFloorAndImportsGoDownTheTable() {
        assertThat(table.offences(Rooms.found())).isEmpty();
    }

    @Test
    void aRoomOnTheWrongFloorAndAnUpwardImportAreFound() {
        assertThat(table.offences(List.of(
                        new Rooms.Found("staff", "foundation", "staff", Set.of("web"), Set.of(), ""),
                        new Rooms.Found("cases", "desk", "cases", Set.of(), Set.of("records"), ""),
                        new Rooms.Found("wanted", "desk", "wanted", Set.of("reports", "dispatch"), Set.of(), ""),
                        new Rooms.Found("gossip", "desk", "gossip", Set.of(), Set.of(), ""),
                        new Rooms.Found("court", "desk", "trial", Set.of("jail"), Set.of("vault"), ""))))
                .containsExactly(
                        "staff may not list web",
                        "cases does not stand on floor desk of the table",
                        "cases may not use records",
                        "wanted may not list dispatch",
                        "gossip stands nowhere in the table: a room that nobody planned needs a decision and a line in"
                                + " gates/rooms.csv",
                        "court calls itself trial");
    }

    @Test
    void whatIsInsideARoomIsNotPublic() {
        assertThat(HouseRules.publicInsides(Rooms.classes())).isEmpty();
    }

    @Test
    void sqlLiesInStoresOnly() {
        assertThat(HouseRules.sqlOutsideStores(Rooms.classes(), Allowed.by("sql")))
                .as("move the SQL into a *Store class, or " + Allowed.HOW)
                .isEmpty();
    }

    @Test
    void timeComesFromTheClockOnly() {
        assertThat(HouseRules.timeOutsideTheClock(Rooms.classes(), Allowed.by("time")))
                .as("inject java.time.Clock, or " + Allowed.HOW)
                .isEmpty();
    }

    @Test
    void nothingIsNamedAfterALayer() {
        assertThat(HouseRules.layerNames(Rooms.classes())).isEmpty();
    }

    @Test
    void plantedClassesAreFound() {
        JavaClasses planted = new ClassFileImporter()
                .importClasses(OpenPages.class, Jukebox.class, ListUtil.class, GoodStore.class, Late.class);

        assertThat(HouseRules.publicInsides(planted)).singleElement().asString().contains("OpenPages");
        assertThat(HouseRules.sqlOutsideStores(planted, Set.of()))
                .singleElement()
                .asString()
                .isEqualTo("org.stationhouse.FloorPlanTests uses java.sql.Connection");
        assertThat(HouseRules.sqlOutsideStores(planted, Set.of("org.stationhouse.FloorPlanTests")))
                .isEmpty();
        assertThat(HouseRules.timeOutsideTheClock(planted, Set.of()))
                .containsExactly(
                        "org.stationhouse.FloorPlanTests calls Clock.systemUTC",
                        "org.stationhouse.FloorPlanTests calls Instant.now",
                        "org.stationhouse.FloorPlanTests calls System.currentTimeMillis");
        assertThat(HouseRules.layerNames(planted)).singleElement().asString().contains("ListUtil");
    }

    public static final class OpenPages {}

    static final class Jukebox {
        void play(Connection record) {
            assertThat(record).isNotNull();
        }
    }

    static final class ListUtil {}

    record GoodStore(String name) {}

    static final class Late {
        final Supplier<Instant> now = Instant::now;
        final Clock clock = Clock.systemUTC();
        final Instant right = Instant.now(Clock.fixed(Instant.EPOCH, java.time.ZoneOffset.UTC));

        long then() {
            return System.currentTimeMillis();
        }
    }
}
