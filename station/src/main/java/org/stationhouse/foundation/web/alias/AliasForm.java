package org.stationhouse.foundation.web.alias;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.stationhouse.foundation.web.Shorthand;

/** What the browser sends to keep a word of the agency's own. */
record AliasForm(
        @NotBlank
        @Size(max = Shorthand.LONGEST_WORD)
        @Pattern(regexp = "\\s*[A-Za-z0-9]*\\s*", message = "{web.alias.letters}")
        String word,

        @NotBlank @Size(max = Shorthand.LONGEST_LINE) @Pattern(regexp = "\\P{Cc}*")
        String line) {

    AliasForm {
        word = word == null ? "" : word;
        line = line == null ? "" : line;
    }

    static AliasForm empty() {
        return new AliasForm("", "");
    }

    Shorthand toShorthand() {
        return new Shorthand(word, line);
    }
}
