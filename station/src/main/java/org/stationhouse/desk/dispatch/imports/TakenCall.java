package org.stationhouse.desk.dispatch.imports;

import java.util.ArrayList;
import org.stationhouse.backoffice.search.SearchEntry;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.desk.dispatch.Natures;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A row on its way to become a call.
 *
 * @param number number of this agency; the old one stays searchable
 */
record TakenCall(PublicRef ref, String number, ReadRow read) {

    /** History waits for nobody. */
    static final int PRIORITY = Natures.UNLISTED_PRIORITY;

    /** What stands for the place of a log that has none; nobody finds a call by it. */
    private static final Place NOWHERE = Place.of("Not stated");

    LogRow.Good row() {
        return read.row();
    }

    LocalMoment moment() {
        return read.moment();
    }

    Place place() {
        Place said = row().place();
        return said == null ? NOWHERE : said;
    }

    SearchEntry entry() {
        var keys = new ArrayList<SearchKey>();
        keys.add(new SearchKey.Number(number));
        keys.add(new SearchKey.Alias(row().oldNumber()));
        if (row().place() != null) {
            keys.add(new SearchKey.Address(place()));
        }
        return new SearchEntry(Call.KIND, ref, number, row().nature(), place().text(), moment().at(), keys);
    }
}
