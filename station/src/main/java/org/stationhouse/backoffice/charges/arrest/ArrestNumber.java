package org.stationhouse.backoffice.charges.arrest;

import java.time.Instant;
import org.stationhouse.foundation.kernel.PublicRef;

/** A number that an arrest is known by elsewhere. */
public record ArrestNumber(PublicRef ref, NumberKind kind, String number, Instant at, String by) {}
