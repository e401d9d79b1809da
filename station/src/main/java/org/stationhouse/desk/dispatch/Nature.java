package org.stationhouse.desk.dispatch;

import java.util.List;

/**
 * What a call can be about, from the list of the agency.
 *
 * @param code code as radios say it, for example {@code 459}
 * @param words the code in words
 * @param priority suggested priority, 1 is the most urgent of 5
 * @param also other words that people type for it, lower case
 * @param questions what is asked of whoever reports it, in their order
 */
public record Nature(String code, String words, int priority, List<String> also, List<Question> questions) {

    public Nature {
        also = List.copyOf(also);
        questions = List.copyOf(questions);
    }
}
