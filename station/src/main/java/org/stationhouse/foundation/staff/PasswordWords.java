package org.stationhouse.foundation.staff;

import java.time.LocalDate;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/**
 * The agency's own list of what no password may be or consist of, beside the words that come with the program (CJIS IA-5(1)(a)). A
 * new list of passwords that became known is added to it every quarter.
 */
public interface PasswordWords {

    /**
     * The agency's own list.
     *
     * @param count entries in all
     * @param newest the newest of them, for a look
     * @param reviewed when the list was last looked over
     * @param late whether a quarter has passed since
     */
    record Own(long count, List<String> newest, LocalDate reviewed, boolean late) {}

    Own own(Actor actor);

    /** Whether a quarter has passed since the list was last looked over. */
    boolean late();

    /**
     * Adds words of at least 4 letters and passwords of at least 8 characters, apart by blanks or lines; all else is passed over.
     *
     * @return how many were new
     * @throws Unfit when it is longer than a million characters
     */
    int add(String words, Actor actor);

    /** Notes that the list was looked over and nothing had to be added. */
    void lookedOver(Actor actor);
}
