package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The files below a folder, in one order: folder by folder, names by their letters. */
final class StoredFiles {

    /** Compares name by name, so that a folder's files stand together. */
    static final Comparator<String> ORDER = (one, other) -> {
        String[] a = one.split("/");
        String[] b = other.split("/");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = a[i].compareTo(b[i]);
            if (order != 0) {
                return order;
            }
        }
        return a.length - b.length;
    };

    private StoredFiles() {}

    interface Seen {
        /** @param path below the root, with slashes */
        void file(String path, Path file) throws IOException;
    }

    static void walk(Path root, Seen seen) throws IOException {
        if (Files.isDirectory(root)) {
            walk(root, "", seen);
        }
    }

    private static void walk(Path folder, String prefix, Seen seen) throws IOException {
        List<Path> inside;
        try (var all = Files.list(folder)) {
            inside = all.sorted(Comparator.comparing(path -> String.valueOf(path.getFileName()))).toList();
        }
        for (Path path : inside) {
            String name = prefix + path.getFileName();
            if (Files.isDirectory(path)) {
                walk(path, name + "/", seen);
            } else {
                seen.file(name, path);
            }
        }
    }
}
