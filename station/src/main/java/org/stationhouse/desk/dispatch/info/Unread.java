package org.stationhouse.desk.dispatch.info;

import org.stationhouse.foundation.kernel.PublicRef;

/** A line of the list of who has not read. @param article code and title */
record Unread(PublicRef ref, String article, Reading reading) {}
