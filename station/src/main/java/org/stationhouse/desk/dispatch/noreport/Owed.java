package org.stationhouse.desk.dispatch.noreport;

import java.time.Instant;

/** How many reports somebody has to write. @param oldest when the number of the oldest was issued */
record Owed(String writer, int many, Instant oldest) {}
