package org.stationhouse.backoffice.charges;

/** A row of a state's table as it was read. */
sealed interface TableRow {

    /** Line of the file, from 1. */
    long line();

    /** The line as it stands in the file, cut when it is very long. */
    String content();

    record Good(long line, Offense offense, String content) implements TableRow {}

    /** @param reason one sentence */
    record Bad(long line, String reason, String content) implements TableRow {}
}
