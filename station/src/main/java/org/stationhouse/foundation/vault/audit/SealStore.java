package org.stationhouse.foundation.vault.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.stationhouse.foundation.vault.Sql;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Row;

/** What the sealer reads and adds, on a connection of its own: settled lines, epochs and checkpoints. */
final class SealStore implements AutoCloseable {

    /** Held by the one sealer of a database as long as its connection lives. */
    private static final long LOCK = 0x5ea1_5ea1L;

    private static final long OPENING = LOCK + 1;

    /** Where a line stands in the tree. */
    record Place(long epoch, long xid, long id) {
        static final Place START = new Place(0, 0, 0);

        static Place of(Row row) {
            return new Place(row.number(Field.EPOCH), row.number(Field.XID), row.number(Field.ID));
        }
    }

    /** @param keyId of the key that signs this epoch's checkpoints */
    record EpochRow(int epoch, int rowsEpoch, long cluster, long keyId, Instant openedAt, String note) {}

    /** @param edge right edge of the tree, where it was kept */
    record CheckpointRow(
            long no, int epoch, long size, Place place, Instant sealedAt, String note, byte @Nullable [] edge) {}

    private final Connection connection;
    private final JdbcClient sql;

    private SealStore(Connection connection) {
        this.connection = connection;
        this.sql = Sql.client(new SingleConnectionDataSource(connection, true));
    }

    /** Signs in as the sealer. */
    static SealStore open(Database database) throws UnreachableDatabase {
        try {
            Connection connection = database.connect(database.sealer());
            try (var setting = connection.createStatement()) {
                setting.execute("set synchronous_commit = on");
                setting.execute("set statement_timeout = '60s'");
            }
            return on(connection);
        } catch (SQLException e) {
            throw new UnreachableDatabase(e);
        }
    }

    static SealStore on(Connection connection) {
        return new SealStore(connection);
    }

    /** The database can't be reached; the sealer tries again. */
    static final class UnreachableDatabase extends Exception {
        private static final long serialVersionUID = 1L;

        UnreachableDatabase(SQLException cause) {
            super(cause);
        }
    }

    boolean tryLock() {
        return sql.sql("select pg_try_advisory_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Does something while no other node opens an epoch. */
    <T> T alone(Supplier<T> deed) {
        sql.sql("select 1 from pg_advisory_lock(:lock)")
                .param("lock", OPENING)
                .query(Integer.class)
                .single();
        T done = deed.get();
        sql.sql("select pg_advisory_unlock(:lock)")
                .param("lock", OPENING)
                .query(Boolean.class)
                .single();
        return done;
    }

    /** Identifies the database cluster: two with the same number share one history of transaction ids. */
    long cluster() {
        return sql.sql("select system_identifier from pg_control_system()")
                .query(Long.class)
                .single();
    }

    Optional<EpochRow> lastEpoch() {
        return sql.sql("""
                select epoch, rows_epoch, cluster, key_id, opened_at, note from vault.audit_epoch order by epoch desc limit 1
                """).query(EpochRow.class).optional();
    }

    void insert(EpochRow epoch) {
        sql.sql("""
                insert into vault.audit_epoch (epoch, rows_epoch, cluster, key_id, opened_at, note)
                values (:epoch, :rowsEpoch, :cluster, :keyId, :openedAt, :note)
                """).paramSource(epoch).update();
    }

    /** The last checkpoint of this epoch or of those before it. */
    Optional<CheckpointRow> lastCheckpoint(int upToEpoch) {
        return checkpoint("""
                select no, epoch, size, row_epoch, row_xid::text, row_id, sealed_at, note, edge
                from vault.checkpoint where epoch <= :epoch order by no desc limit 1
                """, upToEpoch);
    }

    /** The last checkpoint of this epoch with the edge of the tree. */
    Optional<CheckpointRow> lastEdge(int epoch) {
        return checkpoint("""
                select no, epoch, size, row_epoch, row_xid::text, row_id, sealed_at, note, edge
                from vault.checkpoint where epoch = :epoch and edge is not null order by no desc limit 1
                """, epoch);
    }

    private Optional<CheckpointRow> checkpoint(String question, int epoch) {
        return sql.sql(question)
                .param("epoch", epoch)
                .query((row, n) -> new CheckpointRow(
                        row.getLong("no"),
                        row.getInt("epoch"),
                        row.getLong("size"),
                        new Place(row.getInt("row_epoch"), row.getLong("row_xid"), row.getLong("row_id")),
                        row.getTimestamp("sealed_at").toInstant(),
                        row.getString("note"),
                        row.getBytes("edge")))
                .optional();
    }

    void insert(CheckpointRow it) {
        sql.sql("""
                insert into vault.checkpoint (no, epoch, size, row_epoch, row_xid, row_id, sealed_at, note, edge)
                values (:no, :epoch, :size, :rowEpoch, cast(:xid as text)::xid8, :id, :sealedAt, :note, :edge)
                """)
                .param("no", it.no())
                .param("epoch", it.epoch())
                .param("size", it.size())
                .param("rowEpoch", it.place().epoch())
                .param("xid", Long.toString(it.place().xid()))
                .param("id", it.place().id())
                .param("sealedAt", it.sealedAt())
                .param("note", it.note())
                .param("edge", it.edge(), Types.BINARY)
                .update();
    }

    /**
     * The next lines of the tree. Only those whose transaction, and every older one, has ended: ids and transactions commit out
     * of order, and a line that came to light later would have been passed over (SECURITY.md 4.2).
     */
    List<Row> settled(Place after, int rowsEpoch, int most) {
        return sql.sql("select " + AuditStore.COLUMNS + """
                 from vault.audit_line l
                where (l.epoch, l.xid, l.id) > (:epoch, cast(:xid as text)::xid8, :id)
                    and (l.epoch < :rowsEpoch or l.xid < pg_snapshot_xmin(pg_current_snapshot()))
                order by l.epoch, l.xid, l.id limit :most
                """)
                .param("epoch", after.epoch())
                .param("xid", Long.toString(after.xid()))
                .param("id", after.id())
                .param("rowsEpoch", rowsEpoch)
                .param("most", most)
                .query(SealStore::row)
                .list();
    }

    /** Lines after one place up to another, for taking up a tree again. */
    List<Row> between(Place after, Place to, int most) {
        return sql.sql("select " + AuditStore.COLUMNS + """
                 from vault.audit_line l
                where (l.epoch, l.xid, l.id) > (:epoch, cast(:xid as text)::xid8, :id)
                    and (l.epoch, l.xid, l.id) <= (:toEpoch, cast(:toXid as text)::xid8, :toId)
                order by l.epoch, l.xid, l.id limit :most
                """)
                .param("epoch", after.epoch())
                .param("xid", Long.toString(after.xid()))
                .param("id", after.id())
                .param("toEpoch", to.epoch())
                .param("toXid", Long.toString(to.xid()))
                .param("toId", to.id())
                .param("most", most)
                .query(SealStore::row)
                .list();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return AuditStore.row(row);
    }

    /** How many lines stand after this place, settled or not. */
    long countAfter(Place place) {
        return sql.sql("""
                select count(*) from vault.audit_line
                where (epoch, xid, id) > (:epoch, cast(:xid as text)::xid8, :id)
                """)
                .param("epoch", place.epoch())
                .param("xid", Long.toString(place.xid()))
                .param("id", place.id())
                .query(Long.class)
                .single();
    }

    /** When the oldest line after this place was written, settled or not. */
    Optional<Instant> oldestAfter(Place place) {
        return sql.sql("""
                select min(at) from vault.audit_line
                where (epoch, xid, id) > (:epoch, cast(:xid as text)::xid8, :id)
                """)
                .param("epoch", place.epoch())
                .param("xid", Long.toString(place.xid()))
                .param("id", place.id())
                .query(Instant.class)
                .optional();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the connection of the sealer can't be closed", e);
        }
    }
}
