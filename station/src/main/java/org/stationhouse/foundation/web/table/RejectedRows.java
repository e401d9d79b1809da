package org.stationhouse.foundation.web.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The rows that were not taken over, with line, number, reason and the row itself, as CSV in the data folder; made at the first one. */
public final class RejectedRows implements AutoCloseable {

    private static final int SHOWN = 10;

    private final @Nullable Path folder;
    private final String name;
    private final List<String> first = new ArrayList<>();
    private @Nullable CSVPrinter printer;
    private @Nullable Path file;

    /**
     * @param folder where reports lie
     * @param name name of the report without ending
     */
    public RejectedRows(Path folder, String name) {
        this.folder = folder;
        this.name = name.replaceAll("[^A-Za-z0-9._-]", "-");
    }

    private RejectedRows() {
        this.folder = null;
        this.name = "";
    }

    /** For a look that changes nothing: keeps the first problems and writes no report. */
    public static RejectedRows unwritten() {
        return new RejectedRows();
    }

    /**
     * @param line of the file, from 1
     * @param number what the other system calls the row, empty where it says nothing
     * @param reason one sentence
     * @param row as it stands in the file
     */
    public void add(long line, String number, String reason, String row) {
        try {
            if (folder != null) {
                write(folder, line, number, reason, row);
            }
            if (first.size() < SHOWN) {
                first.add(
                        "line " + line + (number.isEmpty() ? "" : ", " + printable(number)) + ": " + printable(reason));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path into, long line, String number, String reason, String row) throws IOException {
        if (printer == null) {
            printer = open(into);
            printer.printRecord("line", "number", "reason", "row");
        }
        printer.printRecord(line, safe(number), safe(reason), safe(row));
    }

    /** The first problems, one line each. */
    public List<String> first() {
        return List.copyOf(first);
    }

    /** The report; null when every row was taken over. */
    public @Nullable Path file() {
        return file;
    }

    private CSVPrinter open(Path into) throws IOException {
        Files.createDirectories(into);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        for (int n = 0; ; n++) {
            Path wanted = into.resolve(name + (n == 0 ? "" : "-" + n) + ".rejected.csv");
            try {
                Writer out = Channels.newWriter(
                        Files.newByteChannel(
                                wanted, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine),
                        StandardCharsets.UTF_8);
                file = wanted;
                return new CSVPrinter(out, CSVFormat.RFC4180);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    /** A spreadsheet must not take a cell for a formula. */
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /** A file is written by strangers: nothing in it may steer the terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void close() {
        if (printer != null) {
            try {
                printer.close(true);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
