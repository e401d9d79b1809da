package org.stationhouse.backoffice.worklist;

import java.util.List;
import java.util.Locale;

/** Says how the date of a clock of law was counted, from what is known now. */
public interface Counting {

    /** The way to the date, line by line in the reader's language; none when the clock does not run. */
    List<String> lines(Task.Ground ground, Locale locale);
}
