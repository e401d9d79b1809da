package org.stationhouse.desk.reports.proof;

import java.util.List;

/** Looks for one kind of thing in what is written. It is certain, or it is silent. */
interface Check {

    List<Finding> of(Written it);
}
