package org.stationhouse.foundation.vault.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.backup.Identity.Passphrase;

/**
 * What a restore is asked for.
 *
 * @param backups folder of the backups
 * @param keys keys folder of the house, where it was not lost
 * @param to an empty folder; its keys folder lies beside it
 * @param at local time of the agency or a moment with its offset; null for the latest
 * @param passphrase recovery passphrase; null when the keys folder or its halves are at hand
 * @param halves texts of the two escrow halves, or none
 */
public record RestoreRequest(
        Path backups,
        Path keys,
        DataFolder to,
        @Nullable String at,
        @Nullable Passphrase passphrase,
        List<String> halves) {

    public RestoreRequest {
        halves = List.copyOf(halves);
    }

    @Override
    public String toString() {
        return "RestoreRequest[" + backups + " to " + to.data() + " at " + at + "]";
    }
}
