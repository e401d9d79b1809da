package org.stationhouse.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

    private static final Map<Read, List<CSVRecord>> READ = new ConcurrentHashMap<>();

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

    /** Rows of a CSV file whose first line names the columns; a file is read again when it was written since. */
    public static List<CSVRecord> rows(Path file) {
        try {
            return READ.computeIfAbsent(new Read(file, Files.getLastModifiedTime(file)), Checkout::parse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Read(Path file, FileTime at) {}

    private static List<CSVRecord> parse(Read read) {
        try (var reader = Files.newBufferedReader(read.file(), StandardCharsets.UTF_8)) {
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

    /** What a drawing that is kept says otherwise than a fresh one, line by line. */
    public static List<String> differences(String kept, String fresh) {
        List<String> was = kept.lines().toList();
        List<String> is = fresh.lines().toList();
        var differences = new ArrayList<String>();
        was.stream().filter(line -> !is.contains(line)).forEach(line -> differences.add("- " + line));
        is.stream().filter(line -> !was.contains(line)).forEach(line -> differences.add("+ " + line));
        if (differences.isEmpty() && !kept.equals(fresh)) {
            differences.add("the same lines in another order");
        }
        return differences;
    }

    /** Relative to the root of the checkout, as messages name a file. */
    public static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString();
    }
}
