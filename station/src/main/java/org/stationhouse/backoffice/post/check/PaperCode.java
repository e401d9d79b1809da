package org.stationhouse.backoffice.post.check;

import java.util.Optional;
import org.stationhouse.foundation.kernel.CheckedLetters;

/**
 * Code in the foot of a paper that goes out: seven random letters, 35 bits, and a check character.
 *
 * @param text eight letters without a dash
 */
public record PaperCode(String text) {

    private static final int LETTERS = 7;
    private static final int HALF = 4;

    /** @throws IllegalArgumentException when the text is not eight letters or the check character is wrong */
    public PaperCode {
        if (text.length() != LETTERS + 1 || !CheckedLetters.hold(text)) {
            throw new IllegalArgumentException("not the code of a paper");
        }
    }

    public static PaperCode fresh() {
        return new PaperCode(CheckedLetters.fresh(LETTERS));
    }

    /** As somebody copies it from the paper; empty when a letter of it is wrong. */
    public static Optional<PaperCode> typed(String typed) {
        String text = CheckedLetters.clean(typed);
        return text.length() == LETTERS + 1 && CheckedLetters.hold(text)
                ? Optional.of(new PaperCode(text))
                : Optional.empty();
    }

    /** With a dash in the middle. */
    public String printed() {
        return text.substring(0, HALF) + "-" + text.substring(HALF);
    }
}
