package org.stationhouse.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The files of this checkout, as the gates read them. Maven runs the tests in {@code station}. */
public final class Checkout {

    public static final Path STATION = Path.of("").toAbsolutePath();
    public static final Path ROOT = STATION.getParent();
    public static final Path JAVA = STATION.resolve("src/main/java");
    public static final Path HOUSE = JAVA.resolve("org/stationhouse");
    public static final Path RESOURCES = STATION.resolve("src/main/resources");
    public static final Path TESTS = STATION.resolve("src/test/java");
    public static final Path TEST_RESOURCES = STATION.resolve("src/test/resources");
    public static final Path TARGET = STATION.resolve("target");

    private Checkout() {}

    /** All files below a folder whose name ends so, sorted; none when the folder is missing. */
    public static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of a CSV file whose first line names the columns. */
    public static List<CSVRecord> rows(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Relative to the root of the checkout, as messages name a file. */
    public static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString();
    }
}
