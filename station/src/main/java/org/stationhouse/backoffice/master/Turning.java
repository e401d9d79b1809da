package org.stationhouse.backoffice.master;

import java.time.LocalDate;

/** An index whose warnings begin and end by themselves. */
public interface Turning {

    /** Files anew, in a transaction of its own, what has a warning that ended since the one day or began until the other. */
    void turned(LocalDate since, LocalDate today);
}
