package org.stationhouse.desk.dispatch;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Which units of the board are on a call: said by whoever keeps the units, so that a call does not end while one is still on it. */
public interface UnitsOnCall {

    /** Call signs, who got the call first stands first. */
    List<String> on(PublicRef call);

    /** The board, as the page of a call reaches it. */
    interface Board {

        /**
         * Gives the call to the unit that is on duty under what was typed.
         *
         * @param version version of the call that the operator saw
         * @return false when no unit on duty has this call sign; nothing was done then
         */
        boolean dispatch(PublicRef call, int version, String typed, Actor actor);

        /** Refuses a unit that is on duty and can't take a call now; one that the board does not know is a word on the call. */
        void free(String typed);

        /**
         * The unit that is on duty under what was typed came upon this call and is there.
         *
         * @return false when no unit on duty has this call sign; nothing was done then
         */
        boolean onScene(PublicRef call, String typed, Actor actor);
    }
}
