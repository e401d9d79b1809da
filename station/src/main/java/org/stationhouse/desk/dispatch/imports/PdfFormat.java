package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A kind of log that is printed into a PDF, recognized by what its lines say. */
sealed interface PdfFormat permits AntiochPdf, BelmontPdf {

    List<PdfFormat> KNOWN = List.of(new AntiochPdf(), new BelmontPdf());

    /** As {@link LogFormat#system}. */
    String system();

    boolean recognizes(List<PdfLines.Line> lines);

    /** As {@link LogFormat#read}: all that begins as a row is accounted for. */
    void read(List<PdfLines.Line> lines, Consumer<LogRow> rows);

    static Optional<PdfFormat> of(List<PdfLines.Line> lines) {
        return KNOWN.stream().filter(format -> format.recognizes(lines)).findFirst();
    }

    /** A row that can't be taken over. */
    static LogRow.Bad bad(PdfLines.Line line, String number, String reason) {
        String text = line.text();
        return new LogRow.Bad(line.number(), number, reason, text.length() <= 1_000 ? text : text.substring(0, 1_000));
    }
}
