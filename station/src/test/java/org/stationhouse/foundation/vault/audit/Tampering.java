package org.stationhouse.foundation.vault.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;

/** The acts of docs/tampering.md, in one transaction of a superuser whose session passes over every trigger. */
final class Tampering {

    private final Connection connection;
    private final AuditHouse house;
    private final Random random;
    private String anchors;

    Tampering(Connection connection, AuditHouse house, Random random, String anchors) {
        this.connection = connection;
        this.house = house;
        this.random = random;
        this.anchors = anchors;
    }

    static Map<String, TamperingDeeds.Deed> all() {
        return TamperingDeeds.ALL;
    }

    void does(String name) throws SQLException {
        TamperingDeeds.Deed deed = TamperingDeeds.ALL.get(name);
        if (deed == null) {
            throw new IllegalArgumentException(name);
        }
        deed.on(this);
    }

    void forgetAnchors() {
        anchors = "";
    }

    int chance(int below) {
        return random.nextInt(below);
    }

    String anchors() {
        return anchors;
    }

    void run(String... statements) throws SQLException {
        try (var run = connection.createStatement()) {
            for (String statement : statements) {
                run.execute(statement);
            }
        }
    }

    long number(String question) throws SQLException {
        try (var run = connection.createStatement();
                ResultSet answer = run.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    private long oneOf(String ids) throws SQLException {
        return number("select id from (" + ids + ") i (id) order by id offset "
                + random.nextLong(number("select count(*) from (" + ids + ") i")) + " limit 1");
    }

    /** A line of the tree that an anchor covers too. */
    long sealed() throws SQLException {
        return oneOf(
                "select id from vault.audit_line where id <= (select row_id from vault.checkpoint order by no desc offset 1 limit 1)");
    }

    long unsealed() throws SQLException {
        return oneOf("select id from vault.audit_line where id > (select max(row_id) from vault.checkpoint)");
    }

    long side() throws SQLException {
        return oneOf("select id from vault.audit_side");
    }

    /** An earlier checkpoint that a later anchor knows to be surpassed. */
    long moment() throws SQLException {
        return 1 + random.nextLong(number("select max(no) from vault.checkpoint") - 2);
    }

    long middle() throws SQLException {
        return 1 + random.nextLong(number("select max(no) from vault.checkpoint") - 1);
    }

    void edit(long id) throws SQLException {
        String set = List.of(
                        "actor = actor || 'x'",
                        "verb = 'dispatch.call.look'",
                        "at = at + interval '1 hour'",
                        "refs = array['C999999']",
                        "outcome = 'REFUSED'",
                        "query = 'jones'",
                        "account = 99",
                        "source = '10.9.9.9'")
                .get(random.nextInt(8));
        run("update vault.audit_line set " + set + " where id = " + id);
    }

    void delete(long id) throws SQLException {
        run("delete from vault.audit_line where id = " + id, "delete from vault.audit_side where id = " + id);
    }

    void invent(long beside) throws SQLException {
        run("insert into vault.audit_line (id, xid, at, epoch, verb, outcome, actor, role, source, hmac) "
                + "select 90000000, xid, at, epoch, 'dispatch.call.look', 'DONE', 'lee', 'prt1', '10.0.0.9', hmac "
                + "from vault.audit_line where id = " + beside);
    }

    void copy() throws SQLException {
        run("alter table vault.audit_line drop constraint audit_line_pkey");
        String columns =
                "at, account, count, duration, bytes_in, bytes_out, epoch, verb, outcome, actor, role, session, source,"
                        + " destination, ori, kind, refs, case_number, purpose, reason, query, receiving_agency, requestor,"
                        + " secondary_recipient, side, hmac";
        run("insert into vault.audit_line (id, xid, " + columns + ") select id, pg_current_xact_id(), " + columns
                + " from vault.audit_line where id = " + sealed());
    }

    void swap(long one, long other, String columns) throws SQLException {
        long second = other;
        for (int i = 0; i < 100 && (second == one || same(one, second, columns)); i++) {
            second = one > number("select max(row_id) from vault.checkpoint") ? unsealed() : sealed();
        }
        for (String column : columns.split(", ")) {
            run("update vault.audit_line l set " + column + " = o." + column
                    + " from vault.audit_line o where (l.id, o.id) in ((" + one + ", " + second + "), (" + second + ", "
                    + one + "))");
        }
    }

    private boolean same(long one, long other, String columns) throws SQLException {
        return number("select count(*) from (select distinct " + columns + " from vault.audit_line where id in (" + one
                        + ", " + other + ")) d")
                < 2;
    }

    /** Puts tables back to the moment of a checkpoint; its number is their time. */
    void back(long moment, String... tables) throws SQLException {
        long last = number("select row_id from vault.checkpoint where no = " + moment);
        for (String table : tables) {
            run("delete from vault." + table + " where "
                    + (table.equals("checkpoint") ? "no > " + moment : "id > " + last));
        }
    }

    /** The sealer takes the tree up again on this connection. */
    void reseal() throws SQLException {
        run("set local session_replication_role = replica");
        var sealer = new Sealer(SealStore.on(connection), house.epochs, house.keys, house.bell, house.clock);
        sealer.seal();
    }

    void work(int lines) throws SQLException {
        for (int i = 0; i < lines; i++) {
            long id = 80_000_000L + i;
            run(
                    "insert into vault.audit_line (id, at, epoch, verb, outcome, actor, role, source, hmac) values ("
                            + id
                            + ", date_trunc('milliseconds', clock_timestamp()), 1, 'dispatch.call.look', 'DONE', 'lee', 'prt1', '10.0.0.9', '')");
            stamp(id);
        }
    }

    void stamp(long id) throws SQLException {
        Row row;
        try (var run = connection.createStatement();
                ResultSet line = run.executeQuery(
                        "select " + AuditStore.COLUMNS + " from vault.audit_line l where l.id = " + id)) {
            line.next();
            row = AuditStore.row(line);
        }
        try (PreparedStatement set = connection.prepareStatement("update vault.audit_line set hmac = ? where id = ?")) {
            set.setBytes(
                    1,
                    Hmac.stamped(row.without(Field.XID, Field.HMAC), house.keys).bytes(Field.HMAC));
            set.setLong(2, id);
            set.execute();
        }
    }

    void text() throws SQLException {
        String change = List.of(
                        "replace(note, '/audit/1', '/audit/2')",
                        "regexp_replace(note, '\\n([0-9]+)\\n', E'\\n1\\\\1\\n')",
                        "overlay(note placing 'AAAAAAAA' from position('=' in note) - 20)")
                .get(random.nextInt(3));
        run("update vault.checkpoint set note = " + change + " where no = " + middle());
    }

    void note(String end, int length) throws SQLException {
        run("update vault.checkpoint set note = left(note, -" + length + ") || " + end + " where no = " + middle());
    }

    void place() throws SQLException {
        run(
                "update vault.checkpoint set row_id = row_id - 1, row_xid = (row_xid::text::bigint - 1)::text::xid8 where no = "
                        + middle());
    }

    void sides() throws SQLException {
        long one = side();
        long other = side();
        while (other == one) {
            other = side();
        }
        for (String column : List.of("sealed", "salt")) {
            run("update vault.audit_side l set " + column + " = o." + column
                    + " from vault.audit_side o where (l.id, o.id) in ((" + one + ", " + other + "), (" + other + ", "
                    + one
                    + "))");
        }
    }
}
