package org.stationhouse.foundation.vault.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.audit.SealStore.Place;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Finding;
import org.stationhouse.ledger.LogSink;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

/** Reads the whole audit log of a database in its order, in one snapshot and with constant memory. */
final class LogStore {

    private static final int FETCH = 2_000;
    private static final int SIDE_SALT = AuditStore.COLUMN_COUNT + 1;

    /** Where the source itself finds something that does not fit. */
    interface Complaints {
        void found(Finding.Kind kind, long at, String sentence);
    }

    private record Checkpoint(long no, int epoch, Place place, String note) {}

    private final Connection connection;
    private final LogSink sink;
    private final Complaints complaints;
    private long rows;
    private long lastNo;

    private LogStore(Connection connection, LogSink sink, Complaints complaints) {
        this.connection = connection;
        this.sink = sink;
        this.complaints = complaints;
    }

    static long read(Database database, LogSink sink, Complaints complaints) {
        try (Connection connection = database.connect(database.app())) {
            return read(connection, sink, complaints);
        } catch (SQLException e) {
            throw new CannotRun("The audit trail can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * Hands the log to a sink, in a transaction of this connection that only reads; one that runs already is joined.
     *
     * @return number of rows read
     */
    static long read(Connection connection, LogSink sink, Complaints complaints) {
        try {
            if (!connection.getAutoCommit()) {
                return new LogStore(connection, sink, complaints).play();
            }
            connection.setAutoCommit(false);
            try (var setting = connection.createStatement()) {
                setting.execute("set transaction isolation level repeatable read read only");
                return new LogStore(connection, sink, complaints).play();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new CannotRun("The audit trail can't be read: " + e.getMessage(), e);
        }
    }

    private long play() throws SQLException {
        try (PreparedStatement epochs = cursor("select epoch, note from vault.audit_epoch order by epoch");
                ResultSet epoch = epochs.executeQuery();
                PreparedStatement checkpoints = cursor("""
                        select no, epoch, row_epoch, row_xid::text, row_id, note from vault.checkpoint order by no
                        """);
                ResultSet seal = checkpoints.executeQuery();
                PreparedStatement lines = cursor("select " + AuditStore.COLUMNS + """
                        , s.salt, s.sealed from vault.audit_line l left join vault.audit_side s on s.id = l.id
                        order by l.epoch, l.xid, l.id
                        """);
                ResultSet line = lines.executeQuery()) {
            Checkpoint next = checkpoint(seal);
            Row row = line.next() ? AuditStore.row(line) : null;
            boolean more = epoch.next();
            while (more) {
                int number = epoch.getInt(1);
                statement(epoch.getString(2));
                more = epoch.next();
                while (next != null && (next.epoch() <= number || !more)) {
                    while (row != null && !after(Place.of(row), next.place())) {
                        row = pass(row, line);
                    }
                    seal(next.note());
                    next = checkpoint(seal);
                }
            }
            while (row != null) {
                row = pass(row, line);
            }
        }
        orphans();
        return rows;
    }

    private @Nullable Row pass(Row row, ResultSet line) throws SQLException {
        rows++;
        sink.row(row, side(line, Place.of(row).id()));
        return line.next() ? AuditStore.row(line) : null;
    }

    private @Nullable Side side(ResultSet line, long id) throws SQLException {
        byte[] salt = line.getBytes(SIDE_SALT);
        byte[] sealed = line.getBytes(SIDE_SALT + 1);
        if (salt == null || sealed == null) {
            return null;
        }
        try {
            return new Side(id, salt, sealed);
        } catch (BadLedger e) {
            complaints.found(Finding.Kind.SIDE, id, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private void statement(String note) {
        try {
            sink.epoch(Note.parse(note));
        } catch (BadLedger e) {
            complaints.found(Finding.Kind.EPOCH, 0, String.valueOf(e.getMessage()));
        }
    }

    private void seal(String note) {
        try {
            sink.checkpoint(Note.parse(note));
        } catch (BadLedger e) {
            complaints.found(Finding.Kind.CHECKPOINT, rows, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Checkpoint checkpoint(ResultSet from) throws SQLException {
        if (!from.next()) {
            return null;
        }
        var place = new Place(from.getInt(3), from.getLong(4), from.getLong(5));
        var next = new Checkpoint(from.getLong(1), from.getInt(2), place, from.getString(6));
        if (next.no() != lastNo + 1) {
            complaints.found(Finding.Kind.CHECKPOINT, rows, "checkpoint " + (lastNo + 1) + " is missing");
        }
        lastNo = next.no();
        return next;
    }

    /** Values before and after that belong to no line. */
    private void orphans() throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("""
                        select s.id from vault.audit_side s
                        where not exists (select from vault.audit_line l where l.id = s.id) order by s.id limit 100
                        """);
                ResultSet side = question.executeQuery()) {
            while (side.next()) {
                long id = side.getLong(1);
                complaints.found(Finding.Kind.SIDE, id, "values before and after stand without their row " + id);
            }
        }
    }

    private PreparedStatement cursor(String question) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(question);
        statement.setFetchSize(FETCH);
        return statement;
    }

    private static boolean after(Place one, Place other) {
        int epoch = Long.compare(one.epoch(), other.epoch());
        int xid = Long.compare(one.xid(), other.xid());
        return epoch != 0 ? epoch > 0 : xid != 0 ? xid > 0 : one.id() > other.id();
    }
}
