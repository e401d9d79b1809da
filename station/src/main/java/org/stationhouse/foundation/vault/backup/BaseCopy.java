package org.stationhouse.foundation.vault.backup;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.Manifest;
import org.stationhouse.foundation.vault.shelf.Manifest.Copied;

/**
 * Copies the files of a PostgreSQL that is at work, between {@code pg_backup_start} and {@code pg_backup_stop}: a deflated tar in
 * a box. A file may change meanwhile, even grow, shrink or vanish; the log since the start mends it. What PostgreSQL leaves out of
 * a base backup is left out here (PostgreSQL 18, chapter 25.3.4.4 and {@code basebackup.c}).
 */
final class BaseCopy {

    static final String NAME = "base";

    private static final int BUFFER = 1 << 17;
    private static final String CONTROL = "global/pg_control";
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "postgresql.auto.conf.tmp",
            "current_logfiles.tmp",
            "current_logfiles",
            "backup_label",
            "backup_label.old",
            "tablespace_map",
            "tablespace_map.old",
            "backup_manifest",
            "recovery.signal",
            "standby.signal");
    private static final Pattern PASSING = Pattern.compile("(.*/)?(pgsql_tmp.*|pg_internal\\.init.*|t\\d+_\\d+(_.*)?)");

    private final Path pgdata;
    private final List<Copied> copied = new ArrayList<>();
    private final byte[] buffer = new byte[BUFFER];

    BaseCopy(Path pgdata) {
        this.pgdata = pgdata;
    }

    /** @return what was copied, in order; {@code pg_control} last, as PostgreSQL's own base backup has it */
    List<Copied> write(Path box, BoxKey key, String name) throws IOException {
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            Durable.write(box, out -> {
                try (var tar = new TarArchiveOutputStream(
                        new DeflaterOutputStream(new BoxOutput(out, key, name), deflater, BUFFER))) {
                    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
                    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
                    Files.walkFileTree(pgdata, new Walk(tar));
                    control(tar);
                }
            });
        } finally {
            deflater.end();
        }
        return List.copyOf(copied);
    }

    private final class Walk extends SimpleFileVisitor<Path> {

        private final TarArchiveOutputStream tar;

        Walk(TarArchiveOutputStream tar) {
            this.tar = tar;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) throws IOException {
            String name = name(folder);
            if (name.isEmpty()) {
                return FileVisitResult.CONTINUE;
            }
            if (PASSING.matcher(name).matches()) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
            tar.closeArchiveEntry();
            return EMPTIED.contains(name) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
            String name = name(file);
            if (about.isSymbolicLink()) {
                throw new IOException("the database keeps files outside its folder (" + name + ")");
            }
            if (about.isRegularFile()
                    && !LEFT_OUT.contains(name)
                    && !name.equals(CONTROL)
                    && !PASSING.matcher(name).matches()) {
                try (var in = new FileInputStream(file.toFile())) {
                    copy(tar, name, in, in.getChannel().size());
                } catch (java.io.FileNotFoundException gone) {
                    return FileVisitResult.CONTINUE;
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
            if (why instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw why;
        }
    }

    private String name(Path path) {
        return pgdata.relativize(path).toString();
    }

    /** Read until it came out the same twice, since the server may write it in the middle of a read. */
    private void control(TarArchiveOutputStream tar) throws IOException {
        Path file = pgdata.resolve(CONTROL);
        byte[] one = Files.readAllBytes(file);
        for (byte[] two = Files.readAllBytes(file); !Arrays.equals(one, two); two = Files.readAllBytes(file)) {
            one = two;
        }
        copy(tar, CONTROL, new java.io.ByteArrayInputStream(one), one.length);
    }

    /** Writes exactly the size that the file had when it was opened; what was cut off meanwhile is filled with zeros. */
    private void copy(TarArchiveOutputStream tar, String name, InputStream in, long size) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
        MessageDigest digest = Manifest.digest();
        long left = size;
        while (left > 0) {
            int some = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (some < 0) {
                some = (int) Math.min(left, buffer.length);
                Arrays.fill(buffer, 0, some, (byte) 0);
            }
            tar.write(buffer, 0, some);
            digest.update(buffer, 0, some);
            left -= some;
        }
        tar.closeArchiveEntry();
        copied.add(new Copied(name, size, Manifest.hex(digest.digest())));
    }
}
