package org.stationhouse.desk.dispatch;

/** How a call came in. What each asks for is data: {@code dispatch/sources.csv}. */
public enum Source {
    /** rung in, by whatever line */
    PHONE,
    /** somebody came to the counter, and waits there */
    WALK_IN,
    /** a unit came upon it, and is there */
    ON_VIEW
}
