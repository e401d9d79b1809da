package org.stationhouse.desk.reports.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measure of plain language, and what counts as a sentence. */
class PlainTests {

    @ParameterizedTest
    @CsvSource({
        "car,1",
        "window,2",
        "entered,2",
        "forced,1",
        "apple,2",
        "residence,3",
        "burglary,3",
        "broke,1",
        "7ABC123,1",
        "took,1",
        "houses,2",
        "gates,1",
        "the,1"
    })
    void syllables(String word, int count) {
        assertThat(Plain.syllables(word)).isEqualTo(count);
    }

    @Test
    void shortSentencesReadEasierThanLongOnes() {
        Plain easy =
                Objects.requireNonNull(Plain.of("He took the bike. He ran to the park. I saw him there. ".repeat(4)));
        Plain hard = Objects.requireNonNull(
                Plain.of(("Subsequent to the aforementioned occurrence, the undersigned officer initiated an "
                                + "investigation of the circumstances surrounding the unauthorized appropriation of personal property. ")
                        .repeat(3)));
        assertThat(easy.grade()).isLessThanOrEqualTo(2);
        assertThat(hard.grade()).isGreaterThanOrEqualTo(16);
        assertThat(easy.words()).isEqualTo(4);
        assertThat(easy.passive()).isZero();
    }

    @Test
    void thePassiveVoiceIsCountedAndTheLongestSentenceNamed() {
        Plain plain = Objects.requireNonNull(
                Plain.of(
                        "SUMMARY\nThe door was kicked in. The bike was not taken. I saw it. We left. "
                                + "Then I went to the house at the corner of the street and spoke with the man who had called us about it."));
        assertThat(plain.passive()).isEqualTo(40);
        assertThat(plain.longest().text()).startsWith("Then I went");
        assertThat(plain.longestWords()).isEqualTo(23);
    }

    @Test
    void tooFewWordsAreNotMeasured() {
        assertThat(Plain.of("He took the bike.")).isNull();
        assertThat(Plain.of("")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mr. Lopez lives on Elm St. He is home.|2
            I met Ofc. Smith at 9 a.m. He was alone! Was he? Yes.|4
            It is at No. 5 of the row.|1
            He weighs approx. 180 lbs. and is 6 ft. 2 in. tall.|1
            John Q. Public was here.|1
            One.Two is a name.|1
            """)
    void sentencesEndWhereTheyEnd(String text, int count) {
        assertThat(Text.sentences(text)).hasSize(count);
    }
}
