package org.stationhouse.desk.dispatch;

import java.util.List;

/** What the agency says of natures, beside the shipped list: said by whoever keeps it. */
@FunctionalInterface
public interface NatureList {

    /** @param withdrawn the agency takes no new calls under it */
    record Said(Nature nature, boolean withdrawn) {}

    /** One for each code that the agency has said something of; the same list while nothing was changed. */
    List<Said> said();
}
