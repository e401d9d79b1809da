package org.stationhouse.foundation.vault.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.audit.SealStore.Place;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Finding;
import org.stationhouse.ledger.LogSink;
import org.stationhouse.ledger.Note;

/** Reads the whole audit log of a database in its order, in one snapshot and with constant memory. */
final class LogStore {

    /** So many checkpoints are read, then the lines that they cover. */
    private static final int PAGE = 5_000;

    /**
     * Lines come in the order of their index, each with one look at the values beside it. Otherwise the database may sort all of them
     * before it gives the first, or read a table that it believes to be small once for each line.
     */
    private static final List<String> SETTINGS = List.of(
            "set local enable_seqscan = off",
            "set local enable_bitmapscan = off",
            "set local enable_sort = off",
            "set local enable_hashjoin = off",
            "set local enable_mergejoin = off",
            "set local max_parallel_workers_per_gather = 0",
            "set local jit = off");

    /** Where the source itself finds something that does not fit. */
    interface Complaints {
        void found(Finding.Kind kind, long at, String sentence);
    }

    private record Opening(int epoch, String note) {}

    private record Checkpoint(long no, int epoch, Place place, String note) {}

    private final Connection connection;
    private final LogSink sink;
    private final Complaints complaints;
    private final Deque<Opening> openings = new ArrayDeque<>();
    private final Deque<Checkpoint> page = new ArrayDeque<>();
    private @Nullable Checkpoint next;
    private boolean lastPage;
    private int epoch;
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
     * Hands the log to a sink, in a transaction of this connection that only reads; one that runs already is joined. When the sink
     * throws, the connection is closed.
     *
     * @return number of rows read
     */
    static long read(Connection connection, LogSink sink, Complaints complaints) {
        try {
            if (!connection.getAutoCommit()) {
                return readAhead(connection, sink, complaints);
            }
            connection.setAutoCommit(false);
            try {
                set(connection, List.of("set transaction isolation level repeatable read read only"));
                return readAhead(connection, sink, complaints);
            } finally {
                if (!connection.isClosed()) {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        } catch (SQLException e) {
            throw new CannotRun("The audit trail can't be read: " + e.getMessage(), e);
        }
    }

    private static long readAhead(Connection connection, LogSink sink, Complaints complaints) throws SQLException {
        set(connection, SETTINGS);
        long[] rows = new long[1];
        ReadAhead.run(
                SQLException.class, ahead -> rows[0] = new LogStore(connection, ahead, ahead).play(), sink, complaints);
        return rows[0];
    }

    private static void set(Connection connection, List<String> settings) throws SQLException {
        try (var setting = connection.createStatement()) {
            for (String it : settings) {
                setting.execute(it);
            }
        }
    }

    private long play() throws SQLException {
        readOpenings();
        try (PreparedStatement checkpoints = connection.prepareStatement("""
                        select no, epoch, row_epoch, row_xid::text, row_id, note from vault.checkpoint order by no
                        """)) {
            checkpoints.setFetchSize(PAGE);
            try (ResultSet seal = checkpoints.executeQuery()) {
                open();
                Place from = null;
                while (!lastPage) {
                    Place to = readPage(seal, from);
                    advance();
                    lines(from, lastPage ? null : to);
                    while (next != null) {
                        seal(next.note());
                        advance();
                    }
                    from = to;
                }
            }
        }
        orphans();
        return rows;
    }

    private void readOpenings() throws SQLException {
        try (PreparedStatement question =
                        connection.prepareStatement("select epoch, note from vault.audit_epoch order by epoch");
                ResultSet opening = question.executeQuery()) {
            while (opening.next()) {
                openings.add(new Opening(opening.getInt(1), opening.getString(2)));
            }
        }
    }

    /** @return the last place that any checkpoint of the page or of those before it covers */
    private Place readPage(ResultSet seal, @Nullable Place before) throws SQLException {
        Place last = before == null ? Place.START : before;
        while (page.size() < PAGE && seal.next()) {
            var place = new Place(seal.getInt(3), Long.parseUnsignedLong(seal.getString(4)), seal.getLong(5));
            page.add(new Checkpoint(seal.getLong(1), seal.getInt(2), place, seal.getString(6)));
            last = after(place, last) ? place : last;
        }
        lastPage = page.size() < PAGE;
        return last;
    }

    /** Goes to the next checkpoint; the statements of the epochs up to its own stand before it. */
    private void advance() {
        next = page.poll();
        if (next != null && next.no() != lastNo + 1) {
            complaints.found(Finding.Kind.CHECKPOINT, rows, "checkpoint " + (lastNo + 1) + " is missing");
        }
        lastNo = next == null ? lastNo : next.no();
        while (!openings.isEmpty() && (next == null ? lastPage : next.epoch() > epoch)) {
            open();
        }
    }

    private void open() {
        Opening opening = openings.poll();
        if (opening == null) {
            return;
        }
        epoch = opening.epoch();
        try {
            sink.epoch(Note.parse(opening.note()));
        } catch (BadLedger e) {
            complaints.found(Finding.Kind.EPOCH, 0, String.valueOf(e.getMessage()));
        }
    }

    /** Reads the lines behind one place up to another, and the checkpoints that stand before each. */
    private void lines(@Nullable Place from, @Nullable Place to) throws SQLException {
        CopyOut lines = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + CopiedLine.COLUMNS
                        + " from vault.audit_line l left join vault.audit_side s on s.id = l.id where true"
                        + bound(" > ", from)
                        + bound(" <= ", to) + " order by l.epoch, l.xid, l.id) to stdout (format binary)");
        try {
            for (byte[] line = lines.readFromCopy(); line != null; line = lines.readFromCopy()) {
                var in = ByteBuffer.wrap(line);
                CopiedLine.begin(in);
                if (in.hasRemaining()) {
                    pass(CopiedLine.read(in, complaints));
                }
            }
        } finally {
            // The rest of it may be long, and a request to stop it may come when the server is at its next statement.
            if (lines.isActive()) {
                connection.abort(Runnable::run);
            }
        }
    }

    private static String bound(String order, @Nullable Place place) {
        return place == null
                ? ""
                : " and (l.epoch, l.xid, l.id)" + order + "(" + place.epoch() + ", '"
                        + Long.toUnsignedString(place.xid()) + "'::xid8, " + place.id() + ")";
    }

    private void pass(@Nullable CopiedLine line) {
        if (line == null) {
            return;
        }
        Place at = Place.of(line.row());
        while (next != null && after(at, next.place())) {
            seal(next.note());
            advance();
        }
        rows++;
        sink.row(line.row(), line.side());
    }

    private void seal(String note) {
        try {
            sink.checkpoint(Note.parse(note));
        } catch (BadLedger e) {
            complaints.found(Finding.Kind.CHECKPOINT, rows, String.valueOf(e.getMessage()));
        }
    }

    /** Values before and after that belong to no line. */
    private void orphans() throws SQLException {
        set(connection, List.of("set local enable_mergejoin = on"));
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

    private static boolean after(Place one, Place other) {
        int epoch = Long.compare(one.epoch(), other.epoch());
        int xid = Long.compareUnsigned(one.xid(), other.xid());
        return epoch != 0 ? epoch > 0 : xid != 0 ? xid > 0 : one.id() > other.id();
    }
}
