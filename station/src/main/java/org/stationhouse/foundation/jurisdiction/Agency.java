package org.stationhouse.foundation.jurisdiction;

import java.time.ZoneId;
import org.stationhouse.foundation.kernel.Ori;

/**
 * The agency that runs this house.
 *
 * @param name as papers show it
 * @param ori its originating agency identifier
 * @param zone its time zone; all day clocks run on it
 * @param demo whether everything in here is invented
 */
public record Agency(String name, Ori ori, ZoneId zone, boolean demo) {

    public Agency {
        name = name.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("An agency has a name of at most 120 characters.");
        }
    }
}
