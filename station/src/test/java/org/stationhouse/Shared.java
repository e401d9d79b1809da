package org.stationhouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reference files that may lie beside the checkout in {@code ../shared}; the suite is whole without them and says what it left out. */
public final class Shared {

    private static final Path FOLDER =
            Path.of("..", "..", "shared").toAbsolutePath().normalize();

    private Shared() {}

    /** @param name path below {@code ../shared} */
    public static Optional<Path> file(String name) {
        Path file = FOLDER.resolve(name);
        if (!Files.exists(file)) {
            System.out.println("no ../shared/" + name + " here: what compares with it is left out");
            return Optional.empty();
        }
        return Optional.of(file);
    }
}
