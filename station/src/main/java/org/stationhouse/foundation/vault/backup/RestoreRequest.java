package org.stationhouse.foundation.vault.backup;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.DataFolder;
import org.stationhouse.foundation.vault.box.Identity.Passphrase;

/**
 * What a restore is asked for.
 *
 * @param backups folder of the backups
 * @param keys keys folder of the house, where it was not lost
 * @param to an empty folder; its keys folder lies beside it
 * @param at local time of the agency or a moment with its offset; null for the latest
 * @param passphrase recovery passphrase; null when the keys folder or its halves are at hand
 * @param halves texts of the two escrow halves, or none
 * @param drilled id of a backup to restore to the place at which its rows were counted; null outside a drill
 */
public record RestoreRequest(
        Path backups,
        Path keys,
        DataFolder to,
        @Nullable String at,
        @Nullable Passphrase passphrase,
        List<String> halves,
        @Nullable String drilled) {

    public RestoreRequest(
            Path backups,
            Path keys,
            DataFolder to,
            @Nullable String at,
            @Nullable Passphrase passphrase,
            List<String> halves) {
        this(backups, keys, to, at, passphrase, halves, null);
    }

    /** To the place of a backup at which its rows were counted. */
    static RestoreRequest toMark(Path backups, Path keys, DataFolder to, String backup) {
        return new RestoreRequest(backups, keys, to, null, null, List.of(), backup);
    }

    public RestoreRequest {
        halves = List.copyOf(halves);
    }

    @Override
    public String toString() {
        return "RestoreRequest[" + backups + " to " + to.data() + " at " + at + "]";
    }
}
