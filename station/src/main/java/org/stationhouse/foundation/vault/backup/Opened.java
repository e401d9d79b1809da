package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.keys.KeyRecovery;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Recovery;
import org.stationhouse.ledger.NoteKey;

/**
 * What opens the backups and says whose signature to believe: the keys folder, the two escrow halves, or the passphrase.
 */
record Opened(Identity identity, NoteKey signs) {

    static Opened by(RestoreRequest request, BackupFolder folder) throws IOException {
        if (BackupKeys.lieIn(request.keys())) {
            BackupKeys keys = BackupKeys.read(request.keys());
            return new Opened(keys.identity(), keys.signer().key());
        }
        if (request.halves().size() == 2) {
            DataFolder house = request.to();
            KeyRecovery.recover(
                    new DataFolder(folder.root(), house.keys(), house.anchors(), house.backups()),
                    request.halves().getFirst(),
                    request.halves().getLast());
            BackupKeys keys = BackupKeys.read(house.keys());
            return new Opened(keys.identity(), keys.signer().key());
        }
        Identity.Passphrase passphrase = request.passphrase();
        if (passphrase != null) {
            Recovery recovery = Recovery.open(folder, passphrase.phrase());
            return new Opened(recovery.identity(), recovery.signs());
        }
        throw new CannotRun("The keys of this house are not in " + request.keys()
                + ": give --keys, the recovery passphrase or the two escrow halves.");
    }
}
