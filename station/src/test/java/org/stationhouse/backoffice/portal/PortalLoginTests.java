package org.stationhouse.backoffice.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.vault.postgres.Database;

/** What PostgreSQL lets the login of the public site do: add to its inbox, ask how a message stands, read whose site it is. */
@StationTest
class PortalLoginTests {

    private static final String DENIED = "42501";

    @Autowired
    Database database;

    @Autowired
    JdbcClient sql;

    private record Try(String table, String verb, String statement) {}

    @Test
    void everyVerbOnEveryTableIsRefusedButAddingToTheInbox() throws SQLException {
        List<Try> tries = new ArrayList<>();
        for (String table : sql.sql("""
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') order by 1
            """).query(String.class).list()) {
            tries.add(new Try(table, "select", "select * from " + table + " limit 1"));
            tries.add(new Try(table, "count", "select count(*) from " + table));
            tries.add(new Try(table, "insert", "insert into " + table + " default values"));
            tries.add(new Try(table, "delete", "delete from " + table));
            tries.add(new Try(table, "truncate", "truncate " + table));
            tries.add(new Try(table, "lock", "lock table " + table + " in access exclusive mode"));
            tries.add(new Try(table, "alter", "alter table " + table + " add strange int"));
            tries.add(new Try(table, "drop", "drop table " + table));
        }
        for (String column : sql.sql("""
            select quote_ident(table_schema) || '.' || quote_ident(table_name) || ' ' || quote_ident(column_name)
            from information_schema.columns c join pg_tables on schemaname = table_schema and tablename = table_name
            where table_schema not in ('pg_catalog', 'information_schema') and is_identity = 'NO' order by 1
            """).query(String.class).list()) {
            String[] of = column.split(" ");
            tries.add(new Try(of[0], "update", "update %s set %s = null".formatted(of[0], of[1])));
            tries.add(new Try(of[0], "read " + of[1], "select %s from %s limit 1".formatted(of[1], of[0])));
        }
        assertThat(tries).hasSizeGreaterThan(2_000);
        assertThat(allowed(tries))
                .as("of %d statements", tries.size())
                .containsExactlyInAnyOrder(
                        // refused by the row's own rules: no message is empty
                        "insert portal.inquiry: 23502",
                        // the one record that is public, and its seven columns for everybody
                        "count jurisdiction.agency",
                        "read name jurisdiction.agency",
                        "read ori jurisdiction.agency",
                        "read zone jurisdiction.agency",
                        "read address jurisdiction.agency",
                        "read phone jurisdiction.agency",
                        "read demo jurisdiction.agency",
                        "read version jurisdiction.agency");
    }

    private List<String> allowed(List<Try> tries) throws SQLException {
        var allowed = new ArrayList<String>();
        try (Connection portal = database.connect(database.portal());
                Statement statement = portal.createStatement()) {
            portal.setAutoCommit(false);
            for (Try one : tries) {
                try {
                    statement.execute(one.statement());
                    allowed.add(one.verb() + " " + one.table());
                } catch (SQLException e) {
                    if (!DENIED.equals(e.getSQLState())) {
                        allowed.add(one.verb() + " " + one.table() + ": " + e.getSQLState());
                    }
                }
                portal.rollback();
            }
        }
        return allowed;
    }

    @Test
    void itAddsWhatIsItsOwnToSayAndReadsNothingOfIt() throws SQLException {
        String hash = "0".repeat(56) + "%08x".formatted(System.nanoTime() & 0xffffffffL);
        try (Connection portal = database.connect(database.portal());
                Statement statement = portal.createStatement()) {
            String add = "insert into portal.inquiry (token_hash, received_at, topic, spanish, words) values ('" + hash
                    + "', '2020-01-01Z', 'OTHER', false, 'of PortalLoginTests')";
            assertThat(statement.executeUpdate(add + " on conflict do nothing")).isEqualTo(1);
            assertThat(statement.executeUpdate(add + " on conflict do nothing")).isZero();
            for (String refused : List.of(
                    add + " returning id",
                    "insert into portal.inquiry (token_hash, received_at, spanish, standing) values ('x',"
                            + " '2020-01-01Z', false, 'ANSWERED')",
                    "select words from portal.inquiry",
                    "copy portal.inquiry to stdout",
                    "create table portal.mine (id int)",
                    "create table public.mine (id int)",
                    "create schema mine",
                    "create temporary table mine (id int)",
                    "create role mine",
                    "alter role app password 'x'",
                    "set role app",
                    "set role owner",
                    "select pg_read_file('PG_VERSION')",
                    "select pg_ls_dir('.')",
                    "copy (select 1) to program 'true'")) {
                assertThatThrownBy(() -> statement.execute(refused))
                        .as(refused)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                it -> assertThat(it.getSQLState()).isEqualTo(DENIED));
            }
            assertThat(standing(statement, hash, "2020-01-01Z")).isEqualTo("RECEIVED");
            assertThat(standing(statement, hash, "2020-01-02Z")).as("too old").isNull();
            assertThat(standing(statement, "1" + hash.substring(1), "2020-01-01Z"))
                    .as("nobody's")
                    .isNull();
        } finally {
            sql.sql("delete from portal.inquiry where token_hash = :hash")
                    .param("hash", hash)
                    .update();
        }
    }

    @Test
    void noFunctionOfAnotherRoomIsOpenToIt() {
        assertThat(sql.sql("""
            select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname not in ('pg_catalog', 'information_schema') and p.prorettype <> 'trigger'::regtype
                and has_schema_privilege('portal', n.oid, 'usage')
                and has_function_privilege('portal', p.oid, 'execute')
                and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
            """).query(String.class).list()).containsExactly("portal.standing");
    }

    private static String standing(Statement statement, String hash, String since) throws SQLException {
        try (var row = statement.executeQuery("select portal.standing('" + hash + "', '" + since + "')")) {
            row.next();
            return row.getString(1);
        }
    }
}
