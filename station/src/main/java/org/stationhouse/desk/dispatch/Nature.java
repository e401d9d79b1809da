package org.stationhouse.desk.dispatch;

import java.util.List;

/**
 * What a call can be about, from the list of the agency.
 *
 * @param code code as radios say it, for example {@code 459}
 * @param words the code in words
 * @param priority suggested priority, 1 is the most urgent of 5
 * @param also other words that people type for it, lower case
 */
public record Nature(String code, String words, int priority, List<String> also) {

    public Nature {
        also = List.copyOf(also);
    }
}
