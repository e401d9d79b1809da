package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.FilePool;
import org.stationhouse.foundation.vault.shelf.Generation;
import org.stationhouse.foundation.vault.shelf.Keyring;

/**
 * Which generations live. A generation is needed for the times between its own base copy and the next whole one; when that next
 * one is older than the days kept, the generation goes: first its key, so that copies elsewhere can't be read any more, then its
 * files. The newest whole one never goes.
 */
record Expiry(BackupFolder folder) {

    /** When a generation goes at the latest; null while no newer whole one stands. */
    static @Nullable Instant of(Generation generation, List<Generation> whole, int keptDays) {
        return whole.stream()
                .filter(it -> it.compareTo(generation) > 0)
                .findFirst()
                .map(next -> next.started().plus(Duration.ofDays(keptDays)))
                .orElse(null);
    }

    List<Generation> whole() throws IOException {
        var whole = new ArrayList<Generation>();
        for (Generation generation : folder.generations()) {
            if (folder.complete(generation)) {
                whole.add(generation);
            }
        }
        return whole;
    }

    /** @return what was destroyed */
    List<Generation> run(Identity identity, int keptDays, Instant now) throws IOException {
        List<Generation> whole = whole();
        var gone = new ArrayList<Generation>();
        for (Generation generation : folder.generations()) {
            Instant end = of(generation, whole, keptDays);
            if (end != null && !end.isAfter(now)) {
                destroy(generation);
                gone.add(generation);
            }
        }
        if (!gone.isEmpty()) {
            new FilePool(folder, folder.files()).sweep(whole(), identity);
        }
        return gone;
    }

    private void destroy(Generation generation) throws IOException {
        new Keyring(folder).destroy(generation);
        new WalArchive(folder).delete(generation);
        Durable.deleteTree(folder.of(generation));
    }
}
