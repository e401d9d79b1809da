package org.stationhouse.foundation.jurisdiction.clock;

import java.util.Set;
import org.stationhouse.foundation.jurisdiction.law.Area;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What clocks of law run about: one request, one arrest, one citation. Its events are told under the same record for as long as it lasts.
 *
 * @param kind kind of the record as it stands in the search, for example {@code records.request}
 * @param ref the record
 * @param number that people know it by
 * @param areas of law that concern it, all when empty
 */
public record Matter(String kind, PublicRef ref, String number, Set<Area> areas) {

    public Matter {
        areas = Set.copyOf(areas);
    }
}
