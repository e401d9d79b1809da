package org.stationhouse.foundation.vault.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.Act;
import org.stationhouse.foundation.vault.Alarm;
import org.stationhouse.foundation.vault.AuditTrail;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.FileBytes;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.vault.OrderJournal;
import org.stationhouse.foundation.vault.RecordKeys;

/** {@link FileBytes} in the data folder. A file's own random key is sealed with the key of its record and stands in its row. */
@Service
class KeptFiles implements FileBytes {

    /** Half the time after which the sweep takes what no row knows. */
    static final Duration KEEP_WITHIN = Duration.ofHours(12);

    static final String DISPOSE = "vault.file.dispose";

    private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
    private static final String PURPOSE = "vault.file ";
    private static final SecureRandom RANDOM = new SecureRandom();

    record Waiting(PublicRef id, long size, String sha256, SecretKey key, Instant at) implements Staged {
        @Override
        public String toString() {
            return "staged file " + id;
        }
    }

    private final FilePlace place;
    private final FileRowStore rows;
    private final RecordKeys keys;
    private final OrderJournal journal;
    private final AuditTrail audit;
    private final DiskState disk;
    private final ApplicationEventPublisher alarms;
    private final Clock clock;

    KeptFiles(
            DataFolder folder,
            FileRowStore rows,
            RecordKeys keys,
            OrderJournal journal,
            AuditTrail audit,
            DiskState disk,
            ApplicationEventPublisher alarms,
            Clock clock)
            throws IOException {
        this.place = new FilePlace(folder.data().resolve("files"));
        this.rows = rows;
        this.keys = keys;
        this.journal = journal;
        this.audit = audit;
        this.disk = disk;
        this.alarms = alarms;
        this.clock = clock;
    }

    FilePlace place() {
        return place;
    }

    @Override
    public Staged stage(InputStream bytes) throws IOException {
        disk.requireRoom();
        var id = PublicRef.fresh();
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        var key = new SecretKeySpec(random, "AES");
        try {
            FilePlace.Written written = place.write(id, key, bytes);
            return new Waiting(id, written.size(), written.sha256(), key, now());
        } catch (IOException e) {
            if (NoRoom.caused(e)) {
                disk.suspect();
                throw new NoRoom(e);
            }
            throw e;
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Stored keep(Staged staged, String record) {
        if (!(staged instanceof Waiting waiting)) {
            throw new IllegalArgumentException("this was staged elsewhere");
        }
        if (waiting.at().isBefore(now().minus(KEEP_WITHIN)) || !place.whole(waiting.id(), waiting.size())) {
            throw new IllegalStateException("the staged file " + waiting.id() + " has waited too long: stage it again");
        }
        var stored = new Stored(waiting.id(), record, waiting.size(), waiting.sha256(), now(), null);
        rows.insert(
                stored, keys.seal(record, PURPOSE + waiting.id(), waiting.key().getEncoded()));
        return stored;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Stored> find(PublicRef id) {
        return rows.find(id).map(FileRowStore.Row::file);
    }

    @Override
    public InputStream open(PublicRef id) {
        FileRowStore.Row row = rows.find(id).orElseThrow(() -> new NoSuchElementException("there is no file " + id));
        try {
            return new Watched(opened(row));
        } catch (FileDamaged e) {
            throw told(e);
        }
    }

    /** Opens without raising an alarm. */
    OpenedFile opened(FileRowStore.Row row) {
        byte[] sealed = row.key();
        if (sealed == null) {
            throw new NoSuchElementException("file " + row.file().id() + " was disposed of");
        }
        PublicRef id = row.file().id();
        try {
            byte[] key = keys.open(row.file().record(), PURPOSE + id, sealed);
            return new OpenedFile(row.file(), place.path(id), new SecretKeySpec(key, "AES"));
        } catch (IllegalStateException e) {
            var damaged = new FileDamaged(id, "has a row that was altered");
            damaged.initCause(e);
            throw damaged;
        } catch (IOException e) {
            throw new UncheckedIOException("file " + id + " can't be opened", e);
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void dispose(PublicRef id, String why, Actor actor) {
        FileRowStore.Row row = rows.find(id).orElseThrow(() -> new NoSuchElementException("there is no file " + id));
        if (why.isBlank()) {
            throw new IllegalArgumentException("a disposal has its reason");
        }
        if (rows.dispose(id, why) == 0) {
            throw new NoSuchElementException("file " + id + " was disposed of before");
        }
        audit.write(Act.done(DISPOSE, actor)
                .on("vault.file", id.text())
                .because(why)
                .changed("sha256", row.file().sha256(), null)
                .bytes(row.file().size()));
        journal.carriedOut(DISPOSE, id.text(), "");
        removeAfterwards(id);
    }

    /** An older database that was restored learns of a disposal from the order journal. It may not know the file at all. */
    void disposeAgain(PublicRef id) {
        rows.dispose(id, "disposed of before the database was restored");
        removeAfterwards(id);
    }

    private void removeAfterwards(PublicRef id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remove(id);
            }
        });
    }

    /** What can't be removed now, the sweep removes; without its key it is unreadable already. */
    private void remove(PublicRef id) {
        try {
            place.delete(id);
        } catch (IOException e) {
            LOG.warn("the disposed file {} is left to the sweep", id, e);
        }
    }

    private FileDamaged told(FileDamaged damage) {
        alarms.publishEvent(new Alarm(
                "file.damaged",
                "Stored bytes are not as they were stored: " + damage.getMessage()
                        + ". Restore it from a backup; see the" + " health page."));
        return damage;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Raises the alarm when a reader meets damage. */
    private final class Watched extends InputStream {

        private final OpenedFile file;

        Watched(OpenedFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            try {
                return file.read();
            } catch (FileDamaged e) {
                throw told(e);
            }
        }

        @Override
        public int read(byte[] to, int from, int most) throws IOException {
            try {
                return file.read(to, from, most);
            } catch (FileDamaged e) {
                throw told(e);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
