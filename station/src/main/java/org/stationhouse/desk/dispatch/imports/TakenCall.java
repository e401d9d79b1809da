package org.stationhouse.desk.dispatch.imports;

import java.util.List;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row on its way to become a call.
 *
 * @param number number of this agency; the old one stays searchable
 * @param content hash of the row's content
 */
record TakenCall(PublicRef ref, String number, LogRow.Good row, LocalMoment moment, String content) {

    /** History waits for nobody. */
    static final int PRIORITY = Natures.UNLISTED_PRIORITY;

    SearchEntry entry() {
        return new SearchEntry(
                Call.KIND,
                ref,
                number,
                row.nature(),
                row.place().text(),
                moment.at(),
                List.of(
                        new SearchKey.Number(number),
                        new SearchKey.Alias(row.oldNumber()),
                        new SearchKey.Address(row.place())));
    }
}
