package org.stationhouse.desk.dispatch.downtime;

import java.time.Instant;
import org.stationhouse.desk.dispatch.Call;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A numbered sheet of paper on which one call can be written.
 *
 * @param year year of the number series
 * @param running running number that it bears
 */
record Sheet(int year, long running, State state) {

    /** What became of a sheet. */
    sealed interface State {

        /** Nothing yet. */
        record Blank() implements State {}

        /**
         * Its call was entered.
         *
         * @param call reference of the call
         * @param writtenBy who wrote it, as it says
         * @param by sign-in name of whoever entered it
         */
        record Entered(PublicRef call, String writtenBy, Instant at, String by) implements State {}

        /** Torn, lost or miswritten: its number was given up with a reason. */
        record Spoiled(String why, Instant at, String by) implements State {}

        default String word() {
            return switch (this) {
                case Blank it -> "BLANK";
                case Entered it -> "ENTERED";
                case Spoiled it -> "SPOILED";
            };
        }
    }

    /** As it is printed, {@code C26-000123}. */
    String number() {
        return Call.number(year, running);
    }
}
