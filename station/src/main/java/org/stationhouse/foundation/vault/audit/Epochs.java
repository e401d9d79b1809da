package org.stationhouse.foundation.vault.audit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.AgencyKeys;
import org.stationhouse.foundation.vault.audit.SealStore.CheckpointRow;
import org.stationhouse.foundation.vault.audit.SealStore.EpochRow;
import org.stationhouse.ledger.Checkpoint;
import org.stationhouse.ledger.Epoch;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.NoteKey;
import org.stationhouse.ledger.NoteSigner;
import org.stationhouse.ledger.TreeHash;

/**
 * Opens epochs of the audit. The first start opens one; so does a restore, a database that was moved to another cluster, and a new
 * checkpoint key.
 */
@Component
class Epochs {

    private static final int NAME_BYTES = 5;

    private final AgencyKeys keys;
    private final Clock clock;

    Epochs(AgencyKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The epoch to work in, opening one where the database is new or its transaction ids begin again. */
    EpochRow current(SealStore store) {
        return store.alone(() -> {
            Optional<EpochRow> last = store.lastEpoch();
            if (last.isEmpty()) {
                return open(store, true, "first start");
            }
            if (last.get().cluster() != store.cluster()) {
                return open(store, true, "the database was moved to another cluster");
            }
            return last.get();
        });
    }

    /** @param rowsBegin whether new lines carry the new epoch, since their transaction ids can't be compared with older ones */
    EpochRow open(SealStore store, boolean rowsBegin, String reason) {
        EpochRow before = store.lastEpoch().orElse(null);
        int number = before == null ? 1 : before.epoch() + 1;
        Epoch prior = before == null ? null : Epoch.parse(Note.parse(before.note()));
        String name = prior == null ? "stationhouse/" + fresh() : prior.key().name();
        long keyId = keys.checkpointKey();
        NoteSigner signer = signer(name, keyId);
        var epoch = new Epoch(
                name + "/audit/" + number,
                number,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                signer.key(),
                before == null || prior == null ? null : prior(before, prior, store),
                reason);
        Note note = before == null || before.keyId() == keyId
                ? epoch.sign(signer)
                : epoch.sign(signer, signer(name, before.keyId()));
        int rows = rowsBegin || before == null ? number : before.rowsEpoch();
        var row = new EpochRow(number, rows, store.cluster(), keyId, epoch.opened(), note.toString());
        store.insert(row);
        return row;
    }

    private static Epoch.@Nullable Prior prior(EpochRow before, Epoch prior, SealStore store) {
        CheckpointRow last = store.lastCheckpoint(before.epoch())
                .filter(it -> it.epoch() == before.epoch())
                .orElse(null);
        if (last == null) {
            return new Epoch.Prior(
                    prior.origin(),
                    0,
                    TreeHash.empty(),
                    Note.parse(before.note()).hash());
        }
        Note note = Note.parse(last.note());
        var end = Checkpoint.parse(note);
        return new Epoch.Prior(end.origin(), end.size(), end.root(), note.hash());
    }

    NoteSigner signer(String name, long keyId) {
        return NoteSigner.of(new NoteKey(name, keys.checkpointPublic(keyId)), text -> keys.sign(keyId, text));
    }

    /** The log's own name, so that anchors of two agencies are never taken for each other. */
    private static String fresh() {
        byte[] random = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
