package org.stationhouse.foundation.vault.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.DataFolder;

/** Brings a lost keys folder back from the two escrow halves, before the house can open. */
public final class KeyRecovery {

    private KeyRecovery() {}

    /** @param written names of the files written; empty when nothing was missing */
    public record Recovered(String master, List<String> written) {}

    /**
     * @throws CannotRun when a half was mistyped, the two don't belong together or are another agency's; nothing is changed then
     */
    public static Recovered recover(DataFolder folder, String half, String otherHalf) {
        MasterKey key = Half.join(half, otherHalf);
        Path sealed = folder.data().resolve(SealedKeys.NAME);
        try {
            if (!Files.exists(sealed)) {
                throw new CannotRun("The folder " + folder.data() + " holds no sealed keys (" + SealedKeys.NAME
                        + "): it is not the data folder of an agency, or not complete.");
            }
            if (SealedKeys.master(folder) != key.id()) {
                throw new CannotRun("These halves are of master key " + key.name() + ", the data needs "
                        + MasterKey.name(SealedKeys.master(folder)) + ": take the halves of that one.");
            }
            var masters = new MasterKeys(folder.keys());
            var written = new ArrayList<String>();
            if (!Files.exists(masters.file(key.id()))) {
                masters.add(key);
                written.add(String.valueOf(masters.file(key.id()).getFileName()));
            }
            written.addAll(SealedKeys.putBack(sealed, key, folder.keys()));
            return new Recovered(key.name(), written);
        } catch (IOException e) {
            throw new CannotRun("The keys can't be written to " + folder.keys() + ": " + e.getMessage(), e);
        }
    }
}
