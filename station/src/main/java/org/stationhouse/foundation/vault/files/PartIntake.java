package org.stationhouse.foundation.vault.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.NoSuchElementException;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.DiskState;
import org.stationhouse.foundation.vault.FileBytes.Staged;
import org.stationhouse.foundation.vault.Intake;
import org.stationhouse.foundation.vault.NoRoom;
import org.stationhouse.foundation.vault.RecordKeys;

/** {@link Intake} in the data folder: {@code files/parts/<id>}, and a row with the file's key, sealed with the key of its record. */
@Service
class PartIntake implements Intake {

    /** Bytes; a file that is larger has to leave so much room free. */
    private static final long LARGE = 16L << 20;

    private static final long BESIDE = 512L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(PartIntake.class);
    private static final String PURPOSE = "vault.intake ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FilePlace place;
    private final IntakeStore rows;
    private final RecordKeys keys;
    private final DiskState disk;
    private final Clock clock;

    PartIntake(KeptFiles files, IntakeStore rows, RecordKeys keys, DiskState disk, Clock clock) {
        this.place = files.place();
        this.rows = rows;
        this.keys = keys;
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public PublicRef begin(String record, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a file has a size");
        }
        disk.requireRoom();
        try {
            if (size > LARGE && Files.getFileStore(place.root()).getUsableSpace() - size < BESIDE) {
                throw new NoRoom();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var id = PublicRef.fresh();
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        rows.insert(new IntakeStore.Row(id, record, size, keys.seal(record, PURPOSE + id, random)), clock.instant());
        return id;
    }

    @Override
    public long at(PublicRef intake) {
        try {
            return part(row(intake)).at();
        } catch (IOException e) {
            throw new UncheckedIOException("what came of file " + intake + " can't be looked at", e);
        }
    }

    @Override
    public long add(PublicRef intake, long from, InputStream part) throws IOException {
        disk.requireRoom();
        try {
            return part(row(intake)).add(from, part);
        } catch (IOException e) {
            if (NoRoom.caused(e)) {
                disk.suspect();
                throw new NoRoom(e);
            }
            throw e;
        }
    }

    @Override
    public Staged finish(PublicRef intake, OutputStream beside) throws IOException {
        IntakeStore.Row row = row(intake);
        PartFile part = part(row);
        Path coming = place.parts().resolve(intake.text());
        if (row.size() == 0) {
            part.add(0, InputStream.nullInputStream());
        }
        boolean whole = place.whole(intake, row.size());
        if (!whole && (part.at() < row.size() || !Files.exists(coming))) {
            throw new WrongPlace(part.at());
        }
        String sha256 = part.read(whole ? place.path(intake) : coming, beside);
        if (!whole) {
            place.enter(intake, coming);
        }
        return new KeptFiles.Waiting(
                intake, row.size(), sha256, key(row), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(PublicRef intake) {
        if (rows.delete(intake) == 0) {
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    Files.deleteIfExists(place.parts().resolve(intake.text()));
                } catch (IOException e) {
                    LOG.warn("the file {} that was given up is left to the sweep", intake, e);
                }
            }
        });
    }

    private IntakeStore.Row row(PublicRef intake) {
        return rows.find(intake)
                .orElseThrow(() -> new NoSuchElementException("the file " + intake + " does not come any more"));
    }

    private PartFile part(IntakeStore.Row row) {
        return new PartFile(place.parts().resolve(row.id().text()), row.id(), key(row), row.size());
    }

    private SecretKeySpec key(IntakeStore.Row row) {
        return new SecretKeySpec(keys.open(row.record(), PURPOSE + row.id(), row.key()), "AES");
    }
}
