package org.stationhouse.desk.dispatch.rotation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A company on the list of one kind of service.
 *
 * @param version counts its changes
 */
public record Company(long id, PublicRef ref, Trade trade, Said said, int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "dispatch.rotation.company";

    static final int LONGEST_NAME = 120;
    static final int LONGEST_PHONE = 40;
    static final int LONGEST_WHY = 300;

    /** @param phone as it is dialed @param out null while it takes its turns */
    public record Said(String name, String phone, @Nullable Out out) {}

    /** Out of rotation. @param from first day @param until last day, null until further notice @param why in words */
    public record Out(LocalDate from, @Nullable LocalDate until, String why) {

        boolean on(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    boolean out(LocalDate day) {
        return said.out() != null && said.out().on(day);
    }
}
