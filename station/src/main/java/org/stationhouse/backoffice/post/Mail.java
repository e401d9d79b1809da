package org.stationhouse.backoffice.post;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an e-mail of the house may say: one of the fixed messages, a number of this house and the address of a page; in an answer to the
 * public the words that the agency has published for everybody (docs/decisions/301); and sheets for the public. There is no place for
 * anything else, so that nothing of a case can stand in a mailbox (DESIGN section 5: link and number only).
 *
 * @param number given by this house, as {@code N26-000012}; null for none
 * @param path of a page of this house, as {@code /notices/<reference>}
 * @param said published words, of an {@link Wording#ANSWER} alone; null in all others
 * @param enclosure null for none
 */
public record Mail(
        Wording wording,
        @Nullable String number,
        String path,
        @Nullable String said,
        @Nullable Enclosure enclosure) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,3}\\d{2}-\\d{4,8}");
    private static final Pattern PATH = Pattern.compile("/(?:[a-z][a-z-]{0,30}(?:/[0-9A-HJKMNP-TV-Z]{17})?)?");

    public Mail {
        if (number != null && !bare(number)) {
            throw new IllegalArgumentException("an e-mail bears a number of this house or none");
        }
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("an e-mail bears the address of a page");
        }
        if ((wording == Wording.ANSWER) != (said != null)) {
            throw new IllegalArgumentException("an answer bears published words, and nothing else does");
        }
    }

    public Mail(Wording wording, @Nullable String number, String path) {
        this(wording, number, path, null, null);
    }

    /** Whether a text is a number of this house and nothing else: what may stand in a mailbox or in a calendar outside. */
    public static boolean bare(String text) {
        return NUMBER.matcher(text).matches();
    }
}
