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
 * @param version counts its changes
 */
public record Agency(String name, Ori ori, ZoneId zone, boolean demo, int version) {

    public Agency {
        name = name.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("An agency has a name of at most 120 characters.");
        }
    }

    /** A new agency, before it is set up. */
    public static Agency named(String name, Ori ori, ZoneId zone, boolean demo) {
        return new Agency(name, ori, zone, demo, 1);
    }
}
