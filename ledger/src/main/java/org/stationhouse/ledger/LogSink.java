package org.stationhouse.ledger;

import org.jspecify.annotations.Nullable;

/**
 * What takes an audit log in its order: the statement of an epoch opens a log, then its rows by (epoch, transaction id,
 * id), each checkpoint right after the last row that it covers. {@link LogCheck} checks it, {@link ExportWriter} writes
 * it to a file.
 */
public interface LogSink {
    void epoch(Note statement);

    /** @param side the encrypted values before and after, if the row has any */
    void row(Row row, @Nullable Side side);

    void checkpoint(Note checkpoint);
}
