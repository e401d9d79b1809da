package org.stationhouse.foundation.web;

import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;

/**
 * The next person takes the terminal while a customer stands there: what the first typed for him on this page goes on with the next.
 * Only forms that a {@link Door} names are handed over, only to one who holds their right, and only what was typed at this very sign-in.
 */
public interface DraftHandOver {

    /**
     * Gives the newest such draft of a page to the next person, whose own it is from then on.
     *
     * @param page path and question of the page
     * @param from whose sign-in ends; his other drafts stay his
     * @return the address at which the next person goes on; empty when nothing is handed over
     */
    Optional<String> handOver(String page, Actor from, Actor to);
}
