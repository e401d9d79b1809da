package org.stationhouse.desk.dispatch.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What a door or an alarm said.
 *
 * @param at when it was logged
 * @param by sign-in name of who logged it
 * @param source which door or alarm
 * @param event what came: forced, held open, panic, fault
 * @param closed the response; null while none was taken
 * @param version counts its changes
 */
public record DoorEvent(
        long id,
        PublicRef ref,
        Instant at,
        String by,
        String source,
        String event,
        @Nullable Closed closed,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "dispatch.door";

    static final int LONGEST_SOURCE = 80;
    static final int LONGEST_EVENT = 200;
    static final int LONGEST_RESPONSE = 500;

    /** What was done about it. @param response in words @param by sign-in name of who closed it */
    public record Closed(String response, Instant at, String by) {}
}
