package org.stationhouse.backoffice.charges;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the rows that were not taken over, with line, reason and the row itself, as CSV into the data folder. */
final class RejectedRows {

    private RejectedRows() {}

    /** @param name of the report without ending */
    static Path write(Path folder, String name, List<TableRow.Bad> rows) throws IOException {
        Files.createDirectories(folder);
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "-");
        for (int n = 0; ; n++) {
            Path wanted = folder.resolve(plain + (n == 0 ? "" : "-" + n) + ".rejected.csv");
            try (Writer out = Channels.newWriter(
                            Files.newByteChannel(
                                    wanted, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mine),
                            StandardCharsets.UTF_8);
                    var csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
                csv.printRecord("line", "reason", "row");
                for (TableRow.Bad row : rows) {
                    csv.printRecord(row.line(), safe(row.reason()), safe(row.content()));
                }
                return wanted;
            } catch (FileAlreadyExistsException e) {
                continue;
            }
        }
    }

    /** A spreadsheet must not take a cell for a formula. */
    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
