package org.stationhouse.desk.dispatch.noreport;

import java.time.Duration;

/** How many hours a report may take, as the agency set it. */
record Hours(int hours, int version) {

    static final int MOST = 240;

    Duration shift() {
        return Duration.ofHours(hours);
    }
}
