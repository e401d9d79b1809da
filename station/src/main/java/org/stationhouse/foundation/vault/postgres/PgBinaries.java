package org.stationhouse.foundation.vault.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.stationhouse.foundation.vault.CannotRun;

/** Unpacks the PostgreSQL binaries once. {@code .ok} is written last, so that half an unpack is repeated. */
final class PgBinaries {

    private PgBinaries() {}

    /** @return the folder that holds {@code bin}, {@code lib} and {@code share} */
    static Path unpackedIn(Path home) throws IOException {
        Path ok = home.resolve(".ok");
        if (Files.exists(ok)) {
            return home;
        }
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String archive = "/postgres-linux-" + (machine.equals("aarch64") ? "arm_64" : "x86_64") + ".txz";
        try (InputStream packed = PgBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new CannotRun("There is no PostgreSQL for this kind of machine (" + machine
                        + ") in the program: give an external one with --database URL.");
            }
            Files.createDirectories(home);
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, home);
                }
            }
        }
        Files.createFile(ok);
        return home;
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("the archive of PostgreSQL leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new IOException("the archive of PostgreSQL names no folder");
        }
        Files.createDirectories(parent);
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            if (!parent.resolve(entry.getLinkName()).normalize().startsWith(home)) {
                throw new IOException("a link in the archive of PostgreSQL leaves its folder: " + entry.getName());
            }
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Path source = home.resolve(entry.getLinkName()).normalize();
            if (!source.startsWith(home)) {
                throw new IOException("a link in the archive of PostgreSQL leaves its folder: " + entry.getName());
            }
            Files.createLink(target, source);
        } else {
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            if ((entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
