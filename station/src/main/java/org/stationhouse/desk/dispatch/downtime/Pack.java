package org.stationhouse.desk.dispatch.downtime;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Sheets that were made together; their numbers follow each other.
 *
 * @param id inside the database
 * @param ref outside
 * @param year year of the number series
 * @param first running number of the first sheet
 * @param count sheets, 1 to {@link #MOST}
 * @param madeBy sign-in name
 * @param entered sheets whose calls were entered
 * @param spoiled sheets whose numbers were given up
 */
record Pack(
        long id,
        PublicRef ref,
        int year,
        long first,
        int count,
        Instant madeAt,
        String madeBy,
        int entered,
        int spoiled) {

    static final int MOST = 100;

    int blank() {
        return count - entered - spoiled;
    }

    String firstNumber() {
        return Call.number(year, first);
    }

    String lastNumber() {
        return Call.number(year, first + count - 1);
    }

    boolean has(int otherYear, long running) {
        return year == otherYear && running >= first && running < first + count;
    }

    /** Every sheet, those that nothing became of as blank ones. */
    List<Sheet> sheets(List<Sheet> settled) {
        return LongStream.range(first, first + count)
                .mapToObj(running -> settled.stream()
                        .filter(it -> it.running() == running)
                        .findFirst()
                        .orElse(new Sheet(year, running, new Sheet.State.Blank())))
                .toList();
    }
}
