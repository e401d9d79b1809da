package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.foundation.vault.shelf.Manifest;

/** Writes all tables as CSV files, deflated and encrypted, {@code tables/<schema>.<table>.csv.box}. */
final class CopyWriting {

    static final String TABLES = BackupFolder.TABLES;

    private static final int BUFFER = 1 << 16;

    private final CopyStore store;
    private final Path folder;
    private final String id;
    private final BoxKey key;

    CopyWriting(CopyStore store, Path folder, String id, BoxKey key) {
        this.store = store;
        this.folder = folder;
        this.id = id;
        this.key = key;
    }

    List<CopyManifest.Table> write() throws IOException {
        var written = new ArrayList<CopyManifest.Table>();
        for (CopyStore.Table table : ordered(store.tables())) {
            MessageDigest digest = Manifest.digest();
            long[] rows = new long[1];
            Durable.write(file(folder, table.name()), out -> rows[0] = write(table, out, digest));
            written.add(new CopyManifest.Table(table.name(), table.columns(), rows[0], Manifest.hex(digest.digest())));
        }
        return written;
    }

    private long write(CopyStore.Table table, OutputStream out, MessageDigest digest) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var csv = new DigestOutputStream(
                new DeflaterOutputStream(new BoxOutput(out, key, name(id, table.name())), deflater, BUFFER), digest)) {
            return store.copyOut(table, csv);
        } finally {
            deflater.end();
        }
    }

    static Path file(Path folder, String table) {
        return folder.resolve(TABLES).resolve(table.replace("\"", "") + ".csv.box");
    }

    static String name(String id, String table) {
        return id + "/" + TABLES + "/" + table;
    }

    /** Each table after those that it refers to, so that loading them in this order breaks no foreign key. */
    static List<CopyStore.Table> ordered(List<CopyStore.Table> tables) {
        Map<String, CopyStore.Table> left = new LinkedHashMap<>();
        tables.forEach(table -> left.put(table.name(), table));
        Set<String> placed = new HashSet<>();
        var order = new ArrayList<CopyStore.Table>();
        while (!left.isEmpty()) {
            List<CopyStore.Table> next = left.values().stream()
                    .filter(table -> placed.containsAll(table.refersTo()))
                    .toList();
            if (next.isEmpty()) {
                throw new CannotRun(
                        "The tables " + left.keySet() + " refer to each other in a circle and can't be exported.");
            }
            for (CopyStore.Table table : next) {
                left.remove(table.name());
                placed.add(table.name());
                order.add(table);
            }
        }
        return order;
    }
}
