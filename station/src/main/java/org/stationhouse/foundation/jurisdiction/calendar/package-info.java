/**
 * Which days count: holidays by law, halves of days, observed days, courts, and what the agency adds of its own (closures, days that it
 * adopts, week patterns, hours of each desk). Other rooms may use all of it.
 */
@NamedInterface("calendar")
@NullMarked
package org.stationhouse.foundation.jurisdiction.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
