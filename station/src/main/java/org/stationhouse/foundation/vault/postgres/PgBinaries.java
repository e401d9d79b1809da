package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * The PostgreSQL that comes with the program, unpacked once per version for all data folders of a user.
 *
 * @param archive the packed binaries, inside a jar
 * @param base folder that holds the unpacked versions, one folder each
 */
public record PgBinaries(URL archive, Path base) {

    private static final Object ONE_AT_A_TIME = new Object();

    /** The binaries on the class path of the program. */
    public static PgBinaries ofProgram(Path base) {
        URL archive = PgBinaries.class.getResource("/" + archiveName());
        if (archive == null) {
            throw new CannotRun("There is no PostgreSQL for this kind of machine (" + System.getProperty("os.arch")
                    + ") in the program: give an external one with --database URL.");
        }
        return new PgBinaries(archive, base);
    }

    /** The binaries of another version, in a jar that isn't on the class path. */
    public static PgBinaries ofJar(Path jar, Path base) {
        try {
            return new PgBinaries(
                    URI.create("jar:" + jar.toUri() + "!/" + archiveName()).toURL(), base);
        } catch (IOException e) {
            throw new CannotRun("There is no PostgreSQL in " + jar + ".", e);
        }
    }

    private static String archiveName() {
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return "postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
    }

    PgBinaries below(Path otherBase) {
        return new PgBinaries(archive, otherBase);
    }

    /**
     * Unpacks what isn't unpacked yet. Processes that come at once wait for one another; the folder appears whole or not at all.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     */
    Path unpacked() throws IOException {
        Path home = base.resolve("postgres-" + mark());
        if (Files.exists(home)) {
            return home;
        }
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(base);
            try (var lock = FileChannel.open(
                    base.resolve(".unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                if (!Files.exists(home)) {
                    unpack(home);
                }
            }
        }
        return home;
    }

    /** The major version, as PostgreSQL writes it into the data it makes. */
    String version() throws IOException {
        try (var lines = Files.lines(unpacked().resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst()
                    .orElse("")
                    .replaceFirst("# PostgreSQL ", "")
                    .strip();
        }
    }

    private void unpack(Path home) throws IOException {
        Path half = base.resolve("unpacking");
        remove(half);
        try (InputStream packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half);
            }
        }
        flushed(half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Tells versions apart without reading 15 MB. */
    private String mark() throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        return Long.toHexString(connection.getContentLengthLong());
    }

    static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = inside(home, home, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("the archive of PostgreSQL names no folder");
        }
        Files.createDirectories(parent);
        if (entry.isSymbolicLink()) {
            inside(home, parent, entry.getLinkName());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, inside(home, home, entry.getLinkName()));
        } else {
            Files.copy(tar, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static Path inside(Path home, Path from, String name) throws IOException {
        Path target = from.resolve(name).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive of PostgreSQL leaves its folder: " + name);
        }
        return target;
    }

    /** One flush of the file system instead of one for each of 1,500 files; where there is no sync, the next flush does. */
    private static void flushed(Path folder) throws IOException {
        try {
            new ProcessBuilder("sync", "-f", folder.toString()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("unpacking was interrupted", e);
        }
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
