package org.stationhouse.foundation.vault.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.audit.SealStore.CheckpointRow;
import org.stationhouse.foundation.vault.audit.SealStore.EpochRow;
import org.stationhouse.foundation.vault.audit.SealStore.Place;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Checkpoint;
import org.stationhouse.ledger.Edge;
import org.stationhouse.ledger.Epoch;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.NoteSigner;
import org.stationhouse.ledger.Row;

/**
 * Builds the tree over the audit and signs its checkpoints: takes the settled lines in their order, at most a thousand for one
 * checkpoint. It holds the sealer's lock; a new one takes the tree up from the database.
 */
final class Sealer {

    static final int MOST = 1_000;

    /** So many checkpoints lie between two with the edge of the tree; what is between is read again at a start. */
    private static final int EDGE_EACH = 50;

    static final Duration LATE = Duration.ofSeconds(60);

    private final SealStore store;
    private final Epochs epochs;
    private final AgencyKeys keys;
    private final AlarmBell alarms;
    private final Clock clock;

    private EpochRow row;
    private Epoch epoch;
    private NoteSigner signer;
    private Note note;
    private Edge edge = new Edge();
    private Place place = Place.START;
    private long no;

    Sealer(SealStore store, Epochs epochs, AgencyKeys keys, AlarmBell alarms, Clock clock) {
        this.store = store;
        this.epochs = epochs;
        this.keys = keys;
        this.alarms = alarms;
        this.clock = clock;
        row = epochs.current(store);
        epoch = Epoch.parse(Note.parse(row.note()));
        signer = epochs.signer(epoch.key().name(), row.keyId());
        note = Note.parse(row.note());
        resume();
    }

    int rowsEpoch() {
        return row.rowsEpoch();
    }

    String origin() {
        return epoch.origin();
    }

    long size() {
        return edge.size();
    }

    private void resume() {
        Optional<CheckpointRow> last = store.lastCheckpoint(row.epoch());
        no = last.map(CheckpointRow::no).orElse(0L);
        place = last.map(CheckpointRow::place).orElse(Place.START);
        if (last.isPresent() && last.get().epoch() == row.epoch()) {
            takeUp(last.get());
        }
    }

    private void takeUp(CheckpointRow last) {
        try {
            Optional<CheckpointRow> kept = store.lastEdge(row.epoch());
            byte[] stored = kept.map(CheckpointRow::edge).orElse(null);
            edge = stored == null ? new Edge() : Edge.of(kept.orElseThrow().size(), stored);
            Place from = stored == null
                    ? store.lastCheckpoint(row.epoch() - 1)
                            .map(CheckpointRow::place)
                            .orElse(Place.START)
                    : kept.orElseThrow().place();
            List<Row> lines;
            do {
                lines = store.between(from, last.place(), MOST);
                lines.forEach(line -> edge.append(line.leaf()));
                from = lines.isEmpty() ? from : Place.of(lines.getLast());
            } while (lines.size() == MOST);
            note = Note.parse(last.note());
            var it = Checkpoint.parse(note);
            if (it.size() == edge.size() && Arrays.equals(it.root(), edge.root()) && note.signedBy(epoch.key())) {
                return;
            }
        } catch (BadLedger e) {
            note = Note.parse(row.note());
        }
        alarms.ring(
                "audit.changed",
                "Sealed lines of the audit trail are not as they were sealed: run stationhouse verify now.");
        renew("the sealed lines no longer fitted their last checkpoint");
    }

    private void renew(String reason) {
        row = epochs.open(store, false, reason);
        note = Note.parse(row.note());
        epoch = Epoch.parse(note);
        signer = epochs.signer(epoch.key().name(), row.keyId());
        edge = new Edge();
    }

    /**
     * Seals the next settled lines, if there are any.
     *
     * @return the new checkpoint
     */
    @Nullable
    Note seal() {
        List<Row> lines = store.settled(place, row.rowsEpoch(), MOST);
        if (lines.isEmpty()) {
            return null;
        }
        if (row.keyId() != keys.checkpointKey()) {
            renew("new checkpoint key");
        }
        lines.forEach(line -> edge.append(line.leaf()));
        place = Place.of(lines.getLast());
        note = new Checkpoint(epoch.origin(), edge.size(), edge.root(), note.hash()).sign(signer);
        no++;
        byte[] kept = no % EDGE_EACH == 0 ? edge.stored() : null;
        store.insert(new CheckpointRow(no, row.epoch(), edge.size(), place, clock.instant(), note.toString(), kept));
        return note;
    }

    /** How long the oldest line has been waiting for its checkpoint. */
    Duration lag() {
        Optional<Instant> oldest = store.oldestAfter(place);
        Duration lag = oldest.map(at -> Duration.between(at, clock.instant())).orElse(Duration.ZERO);
        if (lag.compareTo(LATE) > 0) {
            alarms.ring(
                    "audit.sealing-late",
                    "Lines of the audit trail have waited " + lag.toSeconds()
                            + " s for their seal: look for a long transaction in the database, and see the server's log.");
        }
        return lag;
    }
}
