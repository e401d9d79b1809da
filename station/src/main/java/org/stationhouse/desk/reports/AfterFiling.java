package org.stationhouse.desk.reports;

import org.stationhouse.foundation.kernel.Actor;

/** What has to follow when Records files a report, told in the transaction of the filing. */
public interface AfterFiling {

    void filed(Report report, Actor actor);
}
