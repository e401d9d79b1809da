package org.stationhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Folders of the class path packed into jars below {@code target/children}, once for what they hold: machines share no classes of folders. */
final class Packed {

    static final Path FOLDER = Path.of("target", "children").toAbsolutePath();

    private static final Duration KEPT = Duration.ofHours(2);

    private Packed() {}

    /** The entry itself when it is no folder. */
    static Path jar(Path entry) {
        if (!Files.isDirectory(entry)) {
            return entry;
        }
        try (Stream<Path> walk = Files.walk(entry)) {
            List<Path> all = walk.filter(path -> !path.equals(entry)).sorted().toList();
            Path jar = Files.createDirectories(FOLDER).resolve(entry.getFileName() + "-" + fingerprint(all) + ".jar");
            if (!Files.exists(jar)) {
                forgetOld();
                Path fresh = Path.of(jar + "." + ProcessHandle.current().pid());
                write(entry, all, fresh);
                Files.move(fresh, jar, StandardCopyOption.ATOMIC_MOVE);
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names, sizes and times of files, in short. */
    static String fingerprint(List<Path> files) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                String line = file + " " + (Files.isDirectory(file) ? "" : Files.size(file))
                        + Files.getLastModifiedTime(file) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With an entry for each folder too: classes and migrations are searched for by folder. */
    private static void write(Path folder, List<Path> all, Path jar) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            out.setMethod(ZipOutputStream.STORED);
            for (Path path : all) {
                boolean inner = Files.isDirectory(path);
                byte[] content = inner ? new byte[0] : Files.readAllBytes(path);
                var crc = new CRC32();
                crc.update(content);
                var entry = new ZipEntry(folder.relativize(path) + (inner ? "/" : ""));
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                out.putNextEntry(entry);
                out.write(content);
                out.closeEntry();
            }
        }
    }

    /** What runs of other days packed; a run beside this one keeps its own. */
    private static void forgetOld() throws IOException {
        long before = System.currentTimeMillis() - KEPT.toMillis();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path file : all.toList()) {
                if (Files.getLastModifiedTime(file).toMillis() < before) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
