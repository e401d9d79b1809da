package org.stationhouse.desk.reports.proof;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What the browser sends of a word of the agency. */
record WordForm(
        @NotBlank
        @Size(max = AcceptedWords.LONGEST)
        @Pattern(regexp = "\\s*|" + AcceptedWords.WORD, message = "{reports.word.wrong}")
        String word) {

    WordForm {
        word = word == null ? "" : word.strip();
    }
}
