package org.stationhouse.desk.dispatch.complaint;

import java.time.Instant;
import org.stationhouse.foundation.kernel.PublicRef;

/** All that who took a confidential complaint sees of it afterwards. */
record Slip(PublicRef ref, String number, Instant takenAt) {}
