package org.stationhouse.backoffice.worklist;

import java.util.List;
import java.util.Locale;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Step;
import org.stationhouse.foundation.jurisdiction.clock.When;
import org.stationhouse.foundation.jurisdiction.law.EventId;

/** Law in the reader's words; the room that has the pages of the law gives them. */
public interface LawSays {

    /** The way to a date, line by line. */
    List<String> counted(List<Step> why, Locale locale);

    String date(Deadline at, Locale locale);

    String moment(When when, Locale locale);

    /** What happened, in words. */
    String happened(EventId event, Locale locale);
}
