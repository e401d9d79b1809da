package org.stationhouse.desk.dispatch.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Small invented logs in the two formats. */
final class Logs {

    static final String MILWAUKEE_HEAD = "id,time,location,latitude,longitude,district,nature,status\n";

    private Logs() {}

    /** @param first number of the first row; the others follow */
    static String milwaukee(int first, int rows) {
        var log = new StringBuilder(MILWAUKEE_HEAD);
        for (int n = 0; n < rows; n++) {
            log.append(first + n)
                    .append(",2018-05-%02d %02d:%02d:%02d,".formatted(1 + n % 28, n % 24, n % 60, n % 60))
                    .append('"')
                    .append(100 + n)
                    .append(" N Sample ST,TST\",43.1")
                    .append(n % 10)
                    .append(",-87.9")
                    .append(n % 10)
                    .append(',')
                    .append(1 + n % 7)
                    .append(n % 3 == 0 ? ",NOISE," : ",\"THEFT, PETTY\",")
                    .append(n % 2 == 0 ? "Advised" : "To be Filed")
                    .append('\n');
        }
        return log.toString();
    }

    static String sacramento(int first, int rows) {
        var log = new StringBuilder("[\n");
        for (int n = 0; n < rows; n++) {
            log.append(n == 0 ? "" : ",\n").append("""
                    {
                    "cmd": "North Command",
                    "id": "23-%06d",
                    "code": "Theft \u2013 Report",
                    "location": "%d00 Block of Sample Ave",
                    "date": "2023-04-%02d",
                    "time": "%02d%02d",
                    "text": "A \\"bicycle\\" was taken from a porch.\\nNobody was seen."
                    }""".formatted(first + n, 1 + n % 90, 1 + n % 28, n % 24, n % 60));
        }
        return log.append("\n]").toString();
    }

    static List<LogRow> read(LogFormat format, byte[] file) {
        var rows = new ArrayList<LogRow>();
        try {
            format.read(new ByteArrayInputStream(file), rows::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    static List<LogRow> read(LogFormat format, String file) {
        return read(format, file.getBytes(StandardCharsets.UTF_8));
    }
}
