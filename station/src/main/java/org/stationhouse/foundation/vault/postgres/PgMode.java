package org.stationhouse.foundation.vault.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.CannotRun;

/**
 * As whom PostgreSQL runs. It refuses root: there, a user namespace of its own keeps its files root's, and where the kernel has
 * none, it runs as nobody and its files are given to nobody. The choice is remembered with the data folder, since a mixture fails.
 *
 * @param kind how
 * @param user the program's user when the folder was made
 */
record PgMode(Kind kind, String user) {

    private static final int NOBODY = 65534;

    enum Kind {
        PLAIN(List.of()),
        UNSHARE(List.of("unshare", "-U")),
        SETPRIV(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--"));

        private final List<String> prefix;

        Kind(List<String> prefix) {
            this.prefix = prefix;
        }
    }

    /** The mode of a folder: as remembered, else the best that this machine offers. */
    static PgMode of(Path file) throws IOException {
        String me = System.getProperty("user.name");
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (!Files.exists(file)) {
            return new PgMode(root ? (namespaces() ? Kind.UNSHARE : Kind.SETPRIV) : Kind.PLAIN, me);
        }
        String[] words = Files.readString(file).strip().split(" ", 2);
        if (words.length != 2) {
            throw new CannotRun("The file " + file + " is damaged: it names the user who made this data folder.");
        }
        if (!words[1].equals(me)) {
            throw new CannotRun("The data folder " + file.getParent() + " was made by the user " + words[1]
                    + ": run the program as " + words[1] + ".");
        }
        return new PgMode(Kind.valueOf(words[0]), words[1]);
    }

    void remember(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, kind + " " + user);
        }
    }

    private static boolean namespaces() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Gives a file or folder to the user whom PostgreSQL runs as. */
    void give(Path path) throws IOException {
        if (kind == Kind.SETPRIV) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    /** Whether PostgreSQL may enter a folder of the program. */
    boolean enters(Path folder) throws IOException {
        return kind != Kind.SETPRIV || exit(List.of("test", "-x", folder.toString()), null) == 0;
    }

    /** Folders are closed to everybody else, except where PostgreSQL itself is somebody else. */
    void close(Path folder) throws IOException {
        Files.setPosixFilePermissions(
                folder, PosixFilePermissions.fromString(kind == Kind.SETPRIV ? "rwx--x--x" : "rwx------"));
    }

    /** Runs a program to its end; fails with what it said when its exit code isn't 0. */
    void run(Path program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(program.toString());
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile("stationhouse", ".out");
        try {
            int exit = exit(command, said);
            if (exit != 0) {
                throw new IOException(program.getFileName() + " ended with " + exit + ": "
                        + Files.readString(said).strip());
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private int exit(List<String> program, @Nullable Path said) throws IOException {
        var command = new ArrayList<>(kind.prefix);
        command.addAll(program);
        var builder = new ProcessBuilder(command).directory(new File("/")).redirectErrorStream(true);
        builder.redirectOutput(
                said == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(said.toFile()));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException(program.getFirst() + " did not end within ten minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program.getFirst() + " was interrupted", e);
        }
    }
}
