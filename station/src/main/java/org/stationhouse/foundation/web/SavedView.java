package org.stationhouse.foundation.web;

import java.util.regex.Pattern;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A list as somebody likes to see it: filter, order and columns under a name.
 *
 * @param list path of the list
 * @param question what stands behind the question mark, without page
 */
public record SavedView(PublicRef ref, String name, String list, String question) {

    public static final int LONGEST_NAME = 40;

    private static final Pattern LIST = Pattern.compile("/[a-z][a-z-]{0,40}(/[a-z][a-z-]{0,40}){0,3}");
    /** As long as a server takes an address. */
    private static final Pattern QUESTION = Pattern.compile("[\\w%=&.+*~-]{0,8000}");

    public SavedView {
        if (name.isBlank() || name.length() > LONGEST_NAME || !fits(list, question)) {
            throw new IllegalArgumentException("no view of a list: " + name + " " + list);
        }
    }

    /** Whether these can be the path of a list of this house and what is asked of it. */
    public static boolean fits(String list, String question) {
        return LIST.matcher(list).matches() && QUESTION.matcher(question).matches();
    }

    public String address() {
        return question.isEmpty() ? list : list + "?" + question;
    }
}
