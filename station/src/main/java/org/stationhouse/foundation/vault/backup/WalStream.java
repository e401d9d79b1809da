package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.PGReplicationStream;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.orders.OrderFile;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.ledger.NoteSigner;

/** One stretch of streaming: reads what the server sends, writes it within half a second, and tells the server what is safe. */
final class WalStream implements AutoCloseable {

    private static final long FLUSH = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long ASK = TimeUnit.SECONDS.toNanos(2);
    private static final long HEAD_IDLE = TimeUnit.SECONDS.toNanos(20);

    private final BackupFolder folder;
    private final BoxKey key;
    private final NoteSigner signer;
    private final Clock clock;
    private final Connection connection;
    private final PGReplicationStream stream;
    private WalHeader header;
    private WalWriter writer;
    private long firstWaiting;
    private long asked;
    private long told;
    private @Nullable WalHead said;
    private @Nullable Instant askedAt;
    private @Nullable Lsn askedFor;

    WalStream(Running database, BackupFolder folder, WalHeader from, BoxKey key, NoteSigner signer, Clock clock)
            throws IOException {
        this.folder = folder;
        this.key = key;
        this.signer = signer;
        this.clock = clock;
        this.header = from;
        this.connection = database.replicate();
        try {
            this.stream = connection
                    .unwrap(PGConnection.class)
                    .getReplicationAPI()
                    .replicationStream()
                    .physical()
                    .withSlotName(WalStore.SLOT)
                    .withStartPosition(LogSequenceNumber.valueOf(from.from().at()))
                    .withStatusInterval(10, TimeUnit.SECONDS)
                    .start();
            this.writer = new WalWriter(folder, from, key);
        } catch (SQLException e) {
            shut();
            throw broken(e);
        } catch (IOException | RuntimeException e) {
            // a connection left open would hold the slot, and the server's end, for a minute
            shut();
            throw e;
        }
    }

    private static IOException broken(SQLException e) {
        return new IOException("the server does not stream its log: " + e.getMessage(), e);
    }

    private void shut() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    Lsn durable() {
        return writer.durable();
    }

    /**
     * Takes what has arrived.
     *
     * @param flushed asks the server how far its log is on its own disk
     * @return whether anything had
     */
    boolean step(Supplier<Lsn> flushed) throws IOException {
        try {
            return stepped(flushed);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private boolean stepped(Supplier<Lsn> flushed) throws SQLException, IOException {
        ByteBuffer log = stream.readPending();
        if (log != null) {
            if (writer.waiting() == 0) {
                firstWaiting = System.nanoTime();
            }
            writer.append(log.array(), log.arrayOffset() + log.position(), log.remaining());
            Lsn got = writer.durable().plus(writer.waiting());
            if (got.at() != stream.getLastReceiveLSN().asLong()) {
                throw new IOException(
                        "the server sent log from " + stream.getLastReceiveLSN() + " where " + got + " was due");
            }
        }
        if (writer.waiting() >= WalWriter.FRAME || writer.waiting() > 0 && System.nanoTime() - firstWaiting > FLUSH) {
            write();
        }
        if (System.nanoTime() - asked > ASK) {
            ask(flushed);
        }
        return log != null;
    }

    private void write() throws SQLException, IOException {
        writer.flush(clock.instant());
        LogSequenceNumber safe = LogSequenceNumber.valueOf(writer.durable().at());
        stream.setFlushedLSN(safe);
        stream.setAppliedLSN(safe);
        stream.forceUpdateStatus();
        if (writer.size() >= WalWriter.ROLL) {
            Lsn reached = writer.durable();
            writer.end(clock.instant());
            header = new WalHeader(
                    header.generation(), header.system(), header.timeline(), header.segmentSize(), reached);
            writer = new WalWriter(folder, header, key);
        }
    }

    /** What the server had on its disk when last asked is archived now: so everything acknowledged before that moment is. */
    private void ask(Supplier<Lsn> flushed) throws IOException {
        asked = System.nanoTime();
        Instant at = askedAt;
        Lsn place = askedFor;
        if (at != null && place != null && writer.durable().compareTo(place) < 0) {
            return;
        }
        Instant now = clock.instant();
        Lsn present = flushed.get();
        askedAt = now;
        askedFor = present;
        if (writer.durable().compareTo(present) >= 0) {
            say(head(now));
        } else if (at != null) {
            say(head(at));
        }
    }

    private WalHead head(Instant at) throws IOException {
        return new WalHead(
                header.generation(), header.timeline(), writer.durable(), at, OrderFile.last(folder.orders()));
    }

    private void say(WalHead head) throws IOException {
        if (said == null || !said.reached().equals(head.reached()) || System.nanoTime() - told > HEAD_IDLE) {
            head.write(folder, signer);
            said = head;
            told = System.nanoTime();
        }
    }

    /** Writes what has arrived and closes the file in order. */
    void end() throws IOException {
        try {
            ended();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private void ended() throws SQLException, IOException {
        for (ByteBuffer log = stream.readPending(); log != null; log = stream.readPending()) {
            writer.append(log.array(), log.arrayOffset() + log.position(), log.remaining());
            if (writer.waiting() >= WalWriter.FRAME) {
                write();
            }
        }
        writer.end(clock.instant());
        stream.setFlushedLSN(LogSequenceNumber.valueOf(writer.durable().at()));
        stream.forceUpdateStatus();
        Instant at = askedAt;
        if (at != null && askedFor != null && writer.durable().compareTo(askedFor) >= 0) {
            head(at).write(folder, signer);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            shut();
        }
    }
}
