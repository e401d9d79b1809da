package org.stationhouse.desk.dispatch.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A kind of log that can be taken over, recognized by its content, never by its name. */
sealed interface LogFormat permits CsvLog, SacramentoJson {

    /** So much of a file is looked at to recognize it. */
    int BEGINNING = 8_192;

    List<LogFormat> KNOWN = List.of(new SacramentoJson(), CsvLog.MILWAUKEE, CsvLog.BELMONT, CsvLog.LOGAN);

    /** The name under which its numbers are kept apart from those of other systems. */
    String system();

    boolean recognizes(String beginning);

    /**
     * Reads the rows one by one; what can't be read as a row is given as {@link LogRow.Bad}, so that all of the file is accounted
     * for.
     */
    void read(InputStream file, Consumer<LogRow> rows) throws IOException;

    /** @param beginning up to {@link #BEGINNING} characters, a byte-order mark already gone */
    static Optional<LogFormat> of(String beginning) {
        return KNOWN.stream().filter(format -> format.recognizes(beginning)).findFirst();
    }
}
