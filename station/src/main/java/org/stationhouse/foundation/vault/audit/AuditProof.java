package org.stationhouse.foundation.vault.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.AuditStanding;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.audit.SealStore.CheckpointRow;
import org.stationhouse.foundation.vault.audit.SealStore.EpochRow;
import org.stationhouse.foundation.vault.audit.SealStore.Place;
import org.stationhouse.foundation.vault.audit.SealStore.UnreachableDatabase;
import org.stationhouse.foundation.vault.postgres.Database;
import org.stationhouse.ledger.Anchors;
import org.stationhouse.ledger.Checkpoint;
import org.stationhouse.ledger.Epoch;
import org.stationhouse.ledger.ExportWriter;
import org.stationhouse.ledger.LogCheck;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.Report;

/** Checks, exports and describes the audit trail of the database that is open. */
@Component
public class AuditProof {

    private final Database database;
    private final DataFolder folder;
    private final AgencyKeys keys;
    private final Epochs epochs;
    private final RowsEpoch rowsEpoch;
    private final SealerLoop sealer;
    private final ReserveKeeper reserve;
    private final Clock clock;

    AuditProof(
            Database database,
            DataFolder folder,
            AgencyKeys keys,
            Epochs epochs,
            RowsEpoch rowsEpoch,
            SealerLoop sealer,
            ReserveKeeper reserve,
            Clock clock) {
        this.database = database;
        this.folder = folder;
        this.keys = keys;
        this.epochs = epochs;
        this.rowsEpoch = rowsEpoch;
        this.sealer = sealer;
        this.reserve = reserve;
        this.clock = clock;
    }

    /** @param more anchor files kept elsewhere, beside those in the folder of anchors */
    public Report verify(List<Path> more) {
        LogCheck check = against(more);
        LogStore.read(database, check, check::found);
        return check.finish();
    }

    /** Reads the anchors. That comes before the database is read, which by then knows at least what they know. */
    LogCheck against(List<Path> more) {
        var anchors = Anchors.none();
        try {
            for (Path file : AnchorFile.files(folder.anchors())) {
                anchors.read(file);
            }
            for (Path file : more) {
                anchors.read(file);
            }
        } catch (IOException e) {
            throw new CannotRun("The anchors of the audit trail can't be read: " + e.getMessage(), e);
        }
        return new LogCheck(anchors, List.of(), row -> Hmac.fits(row, keys));
    }

    /** Checks a restored copy by itself: the anchors know more than it may. */
    public Report verify(Database copy) {
        var check = new LogCheck(Anchors.none(), List.of(), row -> Hmac.fits(row, keys));
        LogStore.read(copy, check, check::found);
        return check.finish();
    }

    public long export(OutputStream to, String agency) throws IOException {
        var writer = new ExportWriter(to, agency, clock.instant().toString());
        // What can't be written, the verifier of the file misses.
        long rows = LogStore.read(database, writer, (kind, at, sentence) -> {});
        writer.finish();
        return rows;
    }

    public AuditStanding standing() {
        try (var store = SealStore.open(database)) {
            EpochRow row = epochs.current(store);
            var epoch = Epoch.parse(Note.parse(row.note()));
            CheckpointRow last = store.lastCheckpoint(row.epoch()).orElse(null);
            CheckpointRow here = last != null && last.epoch() == row.epoch() ? last : null;
            var state = sealer.state();
            return new AuditStanding(
                    row.epoch(),
                    epoch.origin(),
                    here == null ? 0 : here.size(),
                    last == null ? null : last.sealedAt(),
                    here == null ? null : Checkpoint.line(Note.parse(here.note())),
                    epoch.key().toString(),
                    store.countAfter(last == null ? Place.START : last.place()),
                    state.lag(),
                    state.sealing(),
                    reserve.waiting(),
                    folder.anchors().toString());
        } catch (UnreachableDatabase e) {
            throw new IllegalStateException("the database can't be reached", e);
        }
    }

    public void beginEpoch(String reason) {
        try (var store = SealStore.open(database)) {
            store.alone(() -> epochs.open(store, true, reason));
            rowsEpoch.afterPropertiesSet();
        } catch (UnreachableDatabase e) {
            throw new CannotRun("The login of the audit's sealer does not open the database: " + e.getMessage(), e);
        }
    }
}
