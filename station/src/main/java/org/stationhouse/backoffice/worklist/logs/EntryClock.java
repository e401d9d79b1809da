package org.stationhouse.backoffice.worklist.logs;

import java.util.Locale;
import org.stationhouse.backoffice.worklist.LawSays;
import org.stationhouse.backoffice.worklist.law.Clocks;
import org.stationhouse.foundation.jurisdiction.clock.Due;

/**
 * A clock of law as the page of an entry shows it.
 *
 * @param head message key of what its date means
 * @param date in words, empty while it has none
 * @param what the rule asks
 * @param by message key of whose duty it is
 * @param warns whether the rule is not verified
 */
record EntryClock(String head, String date, String what, String rule, String cite, String by, boolean warns) {

    static EntryClock of(Clocks.Clocked one, LawSays says, Locale locale) {
        Due due = one.due();
        return new EntryClock(
                "jurisdiction.date." + due.clock().terms().kind(),
                due instanceof Due.Fixed it ? says.date(it.at(), locale) : "",
                one.what(),
                due.rule().id().text(),
                due.rule().cite(),
                "jurisdiction.party." + due.clock().terms().by(),
                one.warns());
    }
}
