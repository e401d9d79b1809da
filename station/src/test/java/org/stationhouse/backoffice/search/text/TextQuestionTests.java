package org.stationhouse.backoffice.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.search.text.TextQuestion.Reading;

class TextQuestionTests {

    /** Each term in square brackets, with its sign before and behind. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                Burglar window          | [burglar][window]
                "I will kill you"       | [i will kill you]
                “black backpack” red    | [black backpack][red]
                burglar -"front door"   | [burglar]-[front door]
                scratch*                | [scratch]*
                "kill your*"            | [kill your]*
                26-000123               | [26 000123]
                window -broken*         | [window]-[broken]*
                "never closed           | [never closed]
                don't                   | [dont]
                - window --             | [window]
                a window                | [a][window]
                """)
    void wordsPhrasesWithoutAndBeginnings(String typed, String terms) {
        assertThat(TextQuestion.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Clear.class,
                        it -> assertThat(it.question().terms().stream()
                                        .map(term -> (term.without() ? "-" : "") + "[" + String.join(" ", term.words())
                                                + "]" + (term.begins() ? "*" : ""))
                                        .collect(Collectors.joining()))
                                .isEqualTo(terms));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                ...!?              | search.text.signs
                *                  | search.text.signs
                "" - ""            | search.text.signs
                a                  | search.text.letter
                a 5                | search.text.letter
                -window            | search.text.without
                ab*                | search.text.beginning
                window -ab*        | search.text.beginning
                """)
    void whatCannotBeAskedIsAnsweredByOneSentence(String typed, String word) {
        assertThat(TextQuestion.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class, it -> assertThat(it.word()).isEqualTo(word));
    }

    @Test
    void nothingIsNoQuestionAndTooMuchIsRefused() {
        assertThat(TextQuestion.read("  ")).isInstanceOf(Reading.Nothing.class);
        assertThat(TextQuestion.read("word ".repeat(2_000)))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class, it -> assertThat(it.word()).isEqualTo("search.text.long"));
        assertThat(TextQuestion.read("word ".repeat(TextQuestion.MOST_WORDS + 1)))
                .isInstanceOfSatisfying(
                        Reading.Unclear.class, it -> assertThat(it.word()).isEqualTo("search.text.many"));
        assertThat(TextQuestion.read("word ".repeat(TextQuestion.MOST_WORDS))).isInstanceOf(Reading.Clear.class);
    }
}
