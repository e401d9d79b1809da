package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Generation;

/** The files of archived log in a folder of backups. */
record WalArchive(BackupFolder folder) {

    /** Files of a generation, in the order of the log. */
    List<Path> of(Generation generation) throws IOException {
        return named(generation.id() + "-");
    }

    /** Files of this generation and all later ones, in the order of the log. */
    List<Path> since(Generation generation) throws IOException {
        return named("").stream()
                .filter(file -> String.valueOf(file.getFileName()).compareTo(generation.id()) > 0)
                .toList();
    }

    private List<Path> named(String prefix) throws IOException {
        if (!Files.isDirectory(folder.wal())) {
            return List.of();
        }
        try (var all = Files.list(folder.wal())) {
            return all.filter(file -> String.valueOf(file.getFileName()).startsWith(prefix)
                            && String.valueOf(file.getFileName()).endsWith(".wal"))
                    .sorted()
                    .toList();
        }
    }

    /** Where a generation's archive ends, with the header that the next file must follow; empty when it has none. */
    Optional<Tail> tail(Generation generation, BoxKey key) throws IOException {
        List<Path> files = new ArrayList<>(of(generation));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        try (var reader = new WalReader(files.getLast(), key)) {
            while (reader.next() != null) {
                // only the end is wanted
            }
            return Optional.of(new Tail(reader.header(), reader.reached(), files.getLast()));
        }
    }

    /** @param reached the first byte of log that is not in the archive */
    record Tail(WalHeader header, Lsn reached, Path file) {}

    void delete(Generation generation) throws IOException {
        for (Path file : of(generation)) {
            Files.delete(file);
        }
    }
}
