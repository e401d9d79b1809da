package org.stationhouse.foundation.vault;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work that the program does by itself, again and again: a room declares it as a component, the schedule in {@code org.stationhouse}
 * runs it on one node at a time. It opens its own transactions and acts as {@link org.stationhouse.foundation.kernel.Actor#program}.
 * When it throws, an {@link Alarm} tells and it is tried again after 5 minutes, then 10, 20 and so on up to its next turn.
 */
public interface Job {

    /** Room and noun, for example {@code vault.scrub}; never changed, since the table of jobs knows it by this name. */
    String name();

    When when();

    void run();

    /** When a job runs. */
    sealed interface When {

        /** So long after its last end. */
        record Every(Duration pause) implements When {}

        /** Once a day at this time of the agency's clock. */
        record Daily(LocalTime at) implements When {}
    }

    static When every(Duration pause) {
        return new When.Every(pause);
    }

    static When daily(int hour, int minute) {
        return new When.Daily(LocalTime.of(hour, minute));
    }
}
