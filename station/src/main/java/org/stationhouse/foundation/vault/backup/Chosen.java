package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.ledger.NoteKey;

/**
 * The base copy to begin with: the newest whole one that was consistent by the time asked for.
 *
 * @param at the last moment wanted; null for as late as the archive reaches
 * @param place the last place of the log wanted; null for any
 */
record Chosen(
        Generation generation,
        Manifest manifest,
        @Nullable Instant at,
        @Nullable Lsn place) {

    /** @throws CannotRun when there is no whole backup, or none old enough */
    static Chosen of(BackupFolder folder, Identity identity, NoteKey signs, RestoreRequest request) throws IOException {
        String drilled = request.drilled();
        if (drilled == null) {
            return of(folder, identity, signs, request.at());
        }
        var generation = new Generation(drilled);
        Manifest manifest = manifest(folder, generation, identity, signs);
        String mark = manifest.mark().at();
        return new Chosen(generation, manifest, null, mark.isEmpty() ? null : Lsn.of(mark));
    }

    private static Chosen of(BackupFolder folder, Identity identity, NoteKey signs, @Nullable String asked)
            throws IOException {
        var keyring = new Keyring(folder);
        List<Generation> whole = new ArrayList<>();
        List<Generation> all = folder.generations();
        for (Generation generation : all) {
            if (folder.complete(generation) && folder.physical(generation) && keyring.has(generation)) {
                whole.add(generation);
            }
        }
        if (whole.isEmpty() && all.stream().anyMatch(it -> folder.complete(it) && !folder.physical(it))) {
            throw new CannotRun("The backups in " + folder.root()
                    + " are exports of an external database: load one with stationhouse" + " load "
                    + folder.of(all.getLast()) + ".");
        }
        if (whole.isEmpty()) {
            throw new CannotRun(
                    all.isEmpty()
                            ? "There is no backup in " + folder.root() + "."
                            : "There is only half a backup in " + folder.root() + ": " + all.getLast()
                                    + " was never finished.");
        }
        for (Generation generation : whole.reversed()) {
            Manifest manifest = manifest(folder, generation, identity, signs);
            Instant at = asked == null ? null : MomentAsked.read(asked, ZoneId.of(manifest.zone()));
            if (at == null || !manifest.consistent().isAfter(at)) {
                return new Chosen(generation, manifest, at, null);
            }
        }
        Manifest oldest = manifest(folder, whole.getFirst(), identity, signs);
        throw new CannotRun("The backups in " + folder.root() + " begin at "
                + MomentAsked.local(oldest.consistent().plusSeconds(1), ZoneId.of(oldest.zone()))
                + ": choose that or later.");
    }

    private static Manifest manifest(BackupFolder folder, Generation generation, Identity identity, NoteKey signs)
            throws IOException {
        BoxKey key = new Keyring(folder).open(generation, identity);
        try {
            return Manifest.read(folder, generation, key, signs);
        } finally {
            key.destroy();
        }
    }
}
