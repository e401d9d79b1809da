package org.stationhouse.desk.dispatch.briefing;

import java.time.Instant;

/** A briefing that was given. @param by sign-in name of who gave it */
record Given(Instant at, String by) {}
