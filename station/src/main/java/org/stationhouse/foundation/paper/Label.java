package org.stationhouse.foundation.paper;

import java.util.List;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What stands on one label. Everybody who walks by reads it: the room decides what may stand there.
 *
 * @param ref record that the bar codes name
 * @param number number that the record is known by, large
 * @param title what it is, one or several lines
 * @param lines further facts, one line each; those for which the stock has no room are left out
 */
public record Label(PublicRef ref, String number, String title, List<String> lines) {

    public Label {
        lines = List.copyOf(lines);
    }

    /** What a scanner types. */
    public String code() {
        return ScanCode.of(ref);
    }
}
