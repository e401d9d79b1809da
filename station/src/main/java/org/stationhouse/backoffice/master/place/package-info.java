/**
 * The places of the master index: the agency's own street file, what a typed address means, and each place once with its warnings and
 * everything that happened there.
 */
@NamedInterface("place")
@NullMarked
package org.stationhouse.backoffice.master.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
