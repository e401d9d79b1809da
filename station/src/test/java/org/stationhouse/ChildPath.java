package org.stationhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path for children and the archive of what a child had loaded from it, which the Java machine of the next one maps into its
 * memory instead of loading it again.
 */
final class ChildPath {

    /** The program as it is delivered. */
    static final ChildPath PROGRAM = new ChildPath(entries(false));

    /** With the classes of the tests behind it, so that the archive of the program fits here too. */
    static final ChildPath TESTS = new ChildPath(
            Stream.concat(entries(false).stream(), entries(true).stream()).toList());

    private final String text;
    private final Path archive;
    private final AtomicBoolean inTheMaking = new AtomicBoolean();

    private ChildPath(List<Path> jars) {
        text = jars.stream().map(Path::toString).collect(Collectors.joining(":"));
        try {
            archive = Packed.FOLDER.resolve(
                    System.getProperty("java.vm.version") + "-" + Packed.fingerprint(jars) + ".jsa");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        return text;
    }

    /** Without the libraries. */
    String own() {
        return Stream.of(text.split(":"))
                .filter(it -> Path.of(it).startsWith(Packed.FOLDER))
                .collect(Collectors.joining(":"));
    }

    /** An archive that fits, when there is one. */
    Optional<Path> archive() {
        return Stream.of(archive, PROGRAM.archive).filter(Files::exists).findFirst();
    }

    /** Where a child may write the archive at its end; empty while another one is to. */
    Optional<Path> make() {
        return inTheMaking.compareAndSet(false, true)
                ? Optional.of(Path.of(archive + "." + ProcessHandle.current().pid()))
                : Optional.empty();
    }

    /** @param whole whether the child that was to write it ended in order */
    void made(Path written, boolean whole) {
        try {
            if (whole && Files.exists(written)) {
                Files.move(written, archive, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inTheMaking.set(false);
        }
    }

    private static List<Path> entries(boolean tests) {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(":"))
                .map(Path::of)
                .filter(entry -> entry.getFileName().toString().startsWith("test-classes") == tests)
                .map(Packed::jar)
                .toList();
    }
}
