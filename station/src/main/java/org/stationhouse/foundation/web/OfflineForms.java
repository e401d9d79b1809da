package org.stationhouse.foundation.web;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Pages whose form a device may keep, where which they are depends on records: one for each log that the reader writes. What does not,
 * a {@link Door} names. Such a page shows a blank form and nothing of any record: it is kept in clear. See docs/decisions/203.
 */
public interface OfflineForms {

    /** Addresses, for example {@code /logs/2ZK0.../new}. Asked once for each window, and not by a person. */
    List<String> pages(Actor actor);
}
