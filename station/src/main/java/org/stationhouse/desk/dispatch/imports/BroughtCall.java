package org.stationhouse.desk.dispatch.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A call that a run brought, as it stands now.
 *
 * @param number of this agency
 * @param why why it stays when the run is undone; null when nobody touched it since
 */
record BroughtCall(
        long id,
        PublicRef ref,
        String number,
        String oldNumber,
        Instant receivedAt,
        @Nullable Touch why) {

    /** What somebody did with a call since it was taken over. That the program linked it to its place is none of it. */
    enum Touch {
        /** It is in a case. */
        CASE,
        /** It is attached to another call, or another one to it. */
        TIED,
        /** What it says, its times or its standing were changed. */
        CHANGED,
        /** Something was written into its log. */
        LINE,
        /** A short record, a contact, a unit, a radio entry or a request for a service names it. */
        NAMED,
        /** A task, a clock of law or an entry of a log is about it. */
        TASK
    }

    BroughtCall stays(Touch touch) {
        return new BroughtCall(id, ref, number, oldNumber, receivedAt, touch);
    }

    /** Year of its series: the one that ends as its number says, nearest to when it was received. */
    int year() {
        int received = receivedAt.atZone(ZoneOffset.UTC).getYear();
        int digits = Integer.parseInt(number.substring(1, 3));
        for (int year = received - 1; year <= received + 1; year++) {
            if (Math.floorMod(year, 100) == digits) {
                return year;
            }
        }
        throw new IllegalStateException(
                "the call " + number + " bears a number of another year than it was received in");
    }

    long running() {
        return Long.parseLong(number.substring(number.indexOf('-') + 1));
    }
}
