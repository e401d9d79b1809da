package org.stationhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Java process of its own, with the class path of the tests, for what must be killed or must run as somebody else. */
public final class Child implements AutoCloseable {

    /** Short-lived: compiled once and simply, with the smallest collector; options that a test gives come later and win. */
    private static final List<String> BRIEF = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    /** Exit code of a machine that was told to end. */
    private static final int TERMINATED = 143;

    private final Process process;
    private final Path out;
    private final Path err;
    private @Nullable Consumer<Boolean> archived;

    private Child(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** Starts a main class. */
    public static Child of(Class<?> main, String... arguments) {
        return with(List.of(), main, arguments);
    }

    /** Starts a main class with options of the Java machine. */
    public static Child with(List<String> jvm, Class<?> main, String... arguments) {
        return start(ChildPath.TESTS, jvm, main, arguments);
    }

    /** Starts the program as it is delivered, without the classes of the tests. */
    public static Child program(List<String> jvm, String... arguments) {
        return start(ChildPath.PROGRAM, jvm, Stationhouse.class, arguments);
    }

    /** Starts a main class behind another program, {@code setpriv} for instance. */
    public static Child of(List<String> prefix, String classPath, String main, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.add(java());
        return start(command, classPath, main, arguments);
    }

    /** The same with the classes of the tests, for one that lives briefly: started as quickly as can be. */
    public static Child brief(List<String> prefix, Class<?> main, String... arguments) {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(java(), "-Xlog:disable"));
        command.addAll(BRIEF);
        ChildPath.TESTS.archive().ifPresent(it -> command.add("-XX:SharedArchiveFile=" + it));
        return start(command, ChildPath.TESTS.text(), main.getName(), arguments);
    }

    private static Child start(ChildPath path, List<String> jvm, Class<?> main, String... arguments) {
        var prefix = new ArrayList<>(List.of(java(), "-Xlog:disable"));
        prefix.addAll(BRIEF);
        Optional<Path> archive = path.archive();
        archive.ifPresent(it -> prefix.add("-XX:SharedArchiveFile=" + it));
        boolean serves = main == Stationhouse.class && arguments[0].equals("start");
        Optional<Path> toMake = serves && archive.isEmpty() ? path.make() : Optional.empty();
        toMake.ifPresent(it -> prefix.add("-XX:ArchiveClassesAtExit=" + it));
        prefix.addAll(jvm);
        Child child = start(prefix, path.text(), main.getName(), arguments);
        toMake.ifPresent(it -> child.archived = whole -> path.made(it, whole));
        return child;
    }

    private static Child start(List<String> prefix, String classPath, String main, String... arguments) {
        try {
            Path out = Files.createTempFile("child", ".out");
            Path err = Files.createTempFile("child", ".err");
            var command = new ArrayList<>(prefix);
            command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath, main));
            command.addAll(List.of(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new Child(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The class path of this test run, in jars. */
    public static String classPath(boolean withTests) {
        return (withTests ? ChildPath.TESTS : ChildPath.PROGRAM).text();
    }

    /** The classes of the program and of its tests alone, for a process whose memory the lists of the libraries would fill. */
    public static String ownClasses() {
        return ChildPath.TESTS.own();
    }

    /** The rest of the first line on standard output that begins so; fails when the process ends or a minute passes before. */
    public String awaits(String beginning) {
        return awaits(beginning, 1);
    }

    /** The same with more patience. */
    public String awaits(String beginning, int minutes) {
        for (int tries = 0; tries < minutes * 1_200; tries++) {
            for (String line : lines(out)) {
                if (line.startsWith(beginning)) {
                    return line.substring(beginning.length());
                }
            }
            if (!process.isAlive()) {
                break;
            }
            pause(50);
        }
        throw new AssertionError("the process never said " + beginning + ": " + brief(out) + brief(err));
    }

    public List<String> said() {
        return lines(out);
    }

    public List<String> complained() {
        return lines(err);
    }

    public long pid() {
        return process.pid();
    }

    public void kill() {
        process.destroyForcibly();
        exit();
    }

    public void terminate() {
        process.destroy();
    }

    /** Waits for its end. */
    public int exit() {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                throw new AssertionError("the process does not end: " + brief(out) + brief(err));
            }
            settle();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** An archive is worth keeping when the child had come up before it was told to end. */
    private void settle() {
        if (archived != null) {
            boolean cameUp = lines(out).stream().anyMatch(line -> line.startsWith("address="));
            archived.accept(cameUp && process.exitValue() == TERMINATED);
            archived = null;
        }
    }

    private static String brief(Path file) {
        String all = String.join("\n", lines(file));
        return all.substring(0, Math.min(all.length(), 3_000));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits; an interrupt ends the test. */
    public static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        if (archived != null) {
            exit();
        }
    }
}
