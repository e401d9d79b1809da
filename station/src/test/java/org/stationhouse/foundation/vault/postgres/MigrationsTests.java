package org.stationhouse.foundation.vault.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.stationhouse.TestFolder;
import org.stationhouse.foundation.vault.CannotRun;

/** Flyway is left out only where it would find nothing to do, and what it does besides is done all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MigrationsTests {

    private static final String NEWER = """
            insert into house.flyway_schema_history
                (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (9999, '2099.01.01.1', 'later', 'SQL', 'vault/V2099_01_01_1__vault_later.sql', 'owner', 1, true)
            """;

    private final Database database =
            Database.of(TestFolder.fresh("migrations"), Options.serving(TestFolder.binaries()));

    @BeforeAll
    void anEmptyDatabaseNeedsThem() {
        assertThat(migrate()).isTrue();
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Test
    void whatStandsAlreadyIsLeftAloneButTheRightsAreSetAgain() throws SQLException {
        asOwner("grant delete on vault.audit_line to app");
        asOwner("revoke select on vault.audit_line from app");

        assertThat(migrate()).isFalse();

        assertThat(asks("select has_table_privilege('app', 'vault.audit_line', 'delete')"))
                .isEqualTo("f");
        assertThat(asks("select has_table_privilege('app', 'vault.audit_line', 'select')"))
                .isEqualTo("t");
    }

    @Test
    void withoutTheMarkFlywayIsAsked() throws SQLException {
        asOwner("comment on table house.flyway_schema_history is null");
        assertThat(migrate()).isTrue();
        assertThat(migrate()).isFalse();
    }

    @Test
    void otherFilesThanThoseOfTheMarkAreGivenToFlyway() throws SQLException {
        String mark = asks("select obj_description('house.flyway_schema_history'::regclass, 'pg_class')");
        asOwner("comment on table house.flyway_schema_history is '" + mark.replaceFirst("^.{8}", "00000000") + "'");
        assertThat(migrate()).isTrue();
        assertThat(asks("select obj_description('house.flyway_schema_history'::regclass, 'pg_class')"))
                .isEqualTo(mark);
    }

    @Test
    void aHistoryThatANewerProgramWentOnWithIsRefused() throws SQLException {
        asOwner(NEWER);
        refused("were used by a newer version of this program (vault/V2099_01_01_1__vault_later.sql)");
        asOwner("delete from house.flyway_schema_history where installed_rank = 9999");
        assertThat(migrate()).isFalse();
    }

    @Test
    void aHistoryThatFailedOrWasAlteredIsRefused() throws SQLException {
        for (String column : new String[] {"checksum = checksum + 1", "success = not success"}) {
            asOwner("update house.flyway_schema_history set " + column + " where installed_rank = 2");
            refused("can't be prepared: Validate failed");
            asOwner("update house.flyway_schema_history set " + column.replace('+', '-') + " where installed_rank = 2");
            assertThat(migrate()).isFalse();
        }
    }

    @Test
    void theMarkTellsEveryNameAndEveryByteApart() {
        String one = mark(Map.of("a.sql", "x", "b.sql", "y"));
        assertThat(mark(Map.of("a.sql", "x", "b.sql", "y"))).isEqualTo(one);
        assertThat(mark(Map.of("a.sql", "x", "b.sql", "z"))).isNotEqualTo(one);
        assertThat(mark(Map.of("a.sql", "x", "c.sql", "y"))).isNotEqualTo(one);
        assertThat(mark(Map.of("a.sql", "x"))).isNotEqualTo(one);
        assertThat(mark(Map.of("a.sql", "xb.sql\n1\ny"))).isNotEqualTo(one);
    }

    private boolean migrate() {
        return new Migrations(database).apply();
    }

    private void refused(String because) {
        assertThatThrownBy(this::migrate)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining(because)
                .satisfies(e ->
                        assertThat(((CannotRun) e).sentence()).endsWith(".").doesNotContain("\n"));
    }

    private static String mark(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return Migrations.mark(bytes);
    }

    private void asOwner(String statement) throws SQLException {
        try (Connection owner = database.connect(database.owner());
                var s = owner.createStatement()) {
            s.execute(statement);
        }
    }

    private String asks(String question) throws SQLException {
        try (Connection owner = database.connect(database.owner());
                var s = owner.createStatement();
                var rows = s.executeQuery(question)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
