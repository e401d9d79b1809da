package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.stationhouse.foundation.vault.CannotRun;

/** A file that was recognized, at its first row. */
interface OpenLog {

    /** A PDF is read as a whole; a log of a year has some megabytes. */
    int LARGEST_PDF = 64 * 1024 * 1024;

    /** As {@link LogFormat#system}. */
    String system();

    /** As {@link LogFormat#read}; once. */
    void read(Consumer<LogRow> rows) throws IOException;

    /**
     * Looks at the beginning and leaves the stream behind a byte-order mark.
     *
     * @param in with marks
     * @param formats recognizes what is no PDF by its beginning
     * @return empty where it is no log that is known
     */
    static Optional<OpenLog> of(InputStream in, Function<String, Optional<LogFormat>> formats) throws IOException {
        in.mark(4);
        byte[] mark = in.readNBytes(3);
        boolean marked = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        if (!marked) {
            in.reset();
        }
        in.mark(LogFormat.BEGINNING + 1);
        String beginning = new String(in.readNBytes(LogFormat.BEGINNING), StandardCharsets.UTF_8);
        in.reset();
        if (beginning.startsWith("%PDF-")) {
            return pdf(in);
        }
        return formats.apply(beginning).map(format -> new OpenLog() {
            @Override
            public String system() {
                return format.system();
            }

            @Override
            public void read(Consumer<LogRow> rows) throws IOException {
                format.read(in, rows);
            }
        });
    }

    private static Optional<OpenLog> pdf(InputStream in) throws IOException {
        byte[] file = in.readNBytes(LARGEST_PDF + 1);
        if (file.length > LARGEST_PDF) {
            throw new CannotRun("This PDF is larger than 64 MB: cut it into parts.");
        }
        List<PdfLines.Line> lines = PdfLines.of(file);
        return PdfFormat.of(lines).map(format -> new OpenLog() {
            @Override
            public String system() {
                return format.system();
            }

            @Override
            public void read(Consumer<LogRow> rows) {
                format.read(lines, rows);
            }
        });
    }
}
