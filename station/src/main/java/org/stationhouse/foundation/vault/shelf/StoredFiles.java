package org.stationhouse.foundation.vault.shelf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.stationhouse.foundation.vault.box.Durable;

/** The files of the file store or of its copies, {@code XX/NAME}, in one order: folder by folder, names by their letters. */
public final class StoredFiles {

    public static final Comparator<String> ORDER = Comparator.naturalOrder();

    /** A folder of the store; others hold what is being written, or what no row knows (vault.files). */
    private static final Pattern SHARD = Pattern.compile("[0-9A-Z]{2}");

    private StoredFiles() {}

    /** Folders of the store. */
    public static List<Path> shards(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.list(root)) {
            return all.filter(path ->
                            SHARD.matcher(String.valueOf(path.getFileName())).matches())
                    .sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        }
    }

    public interface Seen {
        /** @param path below the root, with slashes */
        void file(String path, Path file) throws IOException;
    }

    public static void walk(Path root, Seen seen) throws IOException {
        for (Path shard : shards(root)) {
            inShard(shard, seen);
        }
    }

    public static void inShard(Path shard, Seen seen) throws IOException {
        List<Path> inside;
        try (var all = Files.list(shard)) {
            inside = all.sorted(Comparator.comparing(path -> String.valueOf(path.getFileName())))
                    .toList();
        } catch (NoSuchFileException gone) {
            return;
        }
        for (Path path : inside) {
            if (!path.toString().endsWith(Durable.PART)) {
                seen.file(shard.getFileName() + "/" + path.getFileName(), path);
            }
        }
    }
}
