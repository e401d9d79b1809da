package org.stationhouse.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** SQL names only the schema of its room (DESIGN section 2). */
class SchemaBordersTests {

    private static final Path MIGRATIONS = Checkout.RESOURCES.resolve("db/migration");
    private final FloorTable table = FloorTable.ofTheDesign();
    private final Set<String> schemas = table.rooms().keySet();

    @Test
    void storesAskOnlyTheirOwnSchema() {
        var offences = new ArrayList<String>();
        for (Path file : Checkout.files(Checkout.HOUSE, ".java")) {
            Path below = Checkout.HOUSE.relativize(file);
            if (below.getNameCount() > 2) {
                offences.addAll(SchemaBorders.inSource(
                        Checkout.name(file), below.getName(1).toString(), Checkout.read(file), schemas));
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void onlyStoresHoldStatements() {
        Set<String> allowed = Allowed.by("sql");
        var offences = new ArrayList<String>();
        for (Path file : Checkout.files(Checkout.JAVA, ".java")) {
            String name = Checkout.JAVA
                    .relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.');
            if (!name.endsWith("Store") && !allowed.contains(name)) {
                offences.addAll(SchemaBorders.statements(Checkout.name(file), Checkout.read(file)));
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void theDatabaseIsNotAskedForTheTime() {
        Set<String> allowed = Allowed.by("sqltime");
        var offences = new ArrayList<String>();
        for (Path file : Checkout.files(Checkout.JAVA, ".java")) {
            String name = Checkout.JAVA
                    .relativize(file)
                    .toString()
                    .replace(".java", "")
                    .replace('/', '.');
            if (!allowed.contains(name)) {
                offences.addAll(SchemaBorders.databaseTime(Checkout.name(file), Checkout.read(file)));
            }
        }
        assertThat(offences).isEmpty();
    }

    @Test
    void migrationsStayInTheirRoom() {
        var all = new TreeMap<String, String>();
        for (Path file : Checkout.files(MIGRATIONS, ".sql")) {
            if (!file.getParent().equals(MIGRATIONS)) {
                all.put(MIGRATIONS.relativize(file).toString(), Checkout.read(file));
            }
        }
        assertThat(SchemaBorders.inMigrations(all, schemas, table)).isEmpty();
    }

    @Test
    void everyUpdateOfACountedRowNamesItsVersion() {
        Set<String> tables = SchemaBorders.versioned(
                Checkout.files(MIGRATIONS, ".sql").stream().map(Checkout::read).toList());
        var offences = new ArrayList<String>();
        for (Path file : Checkout.files(Checkout.JAVA, "Store.java")) {
            offences.addAll(SchemaBorders.blindUpdates(Checkout.name(file), Checkout.read(file), tables));
        }
        assertThat(tables).contains("dispatch.call");
        offences.removeIf(it -> Allowed.by("version").stream().anyMatch(it::contains));
        assertThat(offences)
                .as("add \"and version = :version\" and answer zero rows with SomeoneElseSaved, or " + Allowed.HOW)
                .isEmpty();
    }

    @Test
    void aBlindUpdateIsFound() {
        Set<String> tables = SchemaBorders.versioned(List.of(
                "create table dispatch.call (\n  id bigint,\n  version int not null\n);",
                "create table dispatch.log (\n  id bigint\n);"));

        assertThat(tables).containsExactly("dispatch.call");
        assertThat(SchemaBorders.blindUpdates(
                        "CallStore",
                        "a(\"update dispatch.call set place = :place where id = :id\");"
                                + "a(\"update dispatch.call set place = :place where id = :id and version = :version\");"
                                + "a(\"update dispatch.log set x = 1\");",
                        tables))
                .hasSize(1);
    }

    @Test
    void aStoreThatLooksOverTheBorderIsFound() {
        String planted = """
                class CallStore {
                    /* from staff.account is only a comment */
                    String event = "staff.account.update";
                    String own = "select 1 from dispatch.call where kind = 'staff.account'";
                    String other = \"""
                            select c.number from dispatch.call c
                            join staff.account a on a.id = c.by\""";
                    String modern = "select any_value(x) from dispatch.call";
                    String late = "update dispatch.call set at = now()";
                }
                """;
        assertThat(SchemaBorders.inSource("CallStore", "dispatch", planted, schemas))
                .containsExactly("CallStore names the schema staff", "CallStore needs PostgreSQL 16");
        assertThat(SchemaBorders.databaseTime("CallStore", planted)).hasSize(1);
        assertThat(SchemaBorders.statements("CallStore", planted)).hasSize(4);
        assertThat(SchemaBorders.statements("Words", "String s = \"Please select a unit from the list.\";"))
                .isEmpty();
    }

    @Test
    void aMigrationThatLeavesItsRoomIsFound() {
        Map<String, String> planted = new TreeMap<>(Map.of(
                "dispatch/V2026_12_01_1__dispatch_call.sql",
                "create table dispatch.call (author bigint references staff.account, jacket bigint references cases.jacket);",
                "dispatch/V2026_12_01_1__dispatch_again.sql",
                "create table dispatch.unit (id bigint);",
                "dispatch/V2026_12_01_2__dispatch_up.sql",
                "create table dispatch.x (r bigint references records.request);",
                "dispatch/V2026_12_01_3__dispatch_foreign.sql",
                "alter table staff.account add column call bigint;",
                "dispatch/V2026_12_01_4__staff_account.sql",
                "create table dispatch.y (id bigint);",
                "dispatch/V2026_12_01_5__dispatch_drop.sql",
                "create table dispatch.z (c bigint references dispatch.call on delete cascade);",
                "dispatch/V2026_12_01_6__dispatch_new.sql",
                "create table dispatch.w (id uuid default uuidv7(), at timestamptz default now());",
                "dispatch/V2026_12_01_7__dispatch_knows.sql",
                "create view dispatch.v as select cases.lets_in(ref, 1) or cases.asks(ref) or records.lets_in(ref, 1) from dispatch.w;",
                "dispatch/call.sql",
                "select 1"));

        assertThat(SchemaBorders.inMigrations(planted, schemas, table))
                .containsExactly(
                        "dispatch/V2026_12_01_1__dispatch_call.sql has the version of dispatch/V2026_12_01_1__dispatch_again.sql",
                        "dispatch/V2026_12_01_2__dispatch_up.sql touches records.request, which dispatch may not use by gates/rooms.csv",
                        "dispatch/V2026_12_01_3__dispatch_foreign.sql touches staff.account",
                        "dispatch/V2026_12_01_4__staff_account.sql lies in another room's folder",
                        "dispatch/V2026_12_01_5__dispatch_drop.sql cascades",
                        "dispatch/V2026_12_01_6__dispatch_new.sql asks the database for the time",
                        "dispatch/V2026_12_01_6__dispatch_new.sql needs PostgreSQL 18",
                        "dispatch/V2026_12_01_7__dispatch_knows.sql touches cases.asks",
                        "dispatch/V2026_12_01_7__dispatch_knows.sql touches records.lets_in",
                        "dispatch/call.sql is not named V<year>_<month>_<day>_<n>__<room>_<what>.sql");
    }
}
