/**
 * The law as data: packs of rules, clocks, fees and retentions out of {@code resources/jurisdiction}, read line by line and refused
 * with file and line where they are wrong. The format is in {@code docs/law.md}. Other rooms may use all of it.
 */
@NamedInterface("law")
@NullMarked
package org.stationhouse.foundation.jurisdiction.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
