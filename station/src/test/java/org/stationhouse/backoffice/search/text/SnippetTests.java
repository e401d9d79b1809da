package org.stationhouse.backoffice.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Here each word is its own stem. */
class SnippetTests {

    private static String marked(String text, String typed) {
        Passage passage = Texts.passage(text);
        TextQuestion question = ((TextQuestion.Reading.Clear) TextQuestion.read(typed)).question();
        Map<String, String> stems = question.terms().stream()
                .flatMap(it -> it.words().stream())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
        var hit = new TextHit(
                passage.kind(),
                passage.ref(),
                passage.part(),
                passage.label(),
                passage.at(),
                passage.author(),
                text,
                WordedPassage.of(passage).words(),
                "26-000001",
                "",
                null);
        Snippet snippet = Snippet.of(hit, question, stems);
        return (snippet.before() ? "~" : "")
                + snippet.pieces().stream()
                        .map(it -> it.found() ? "[" + it.text() + "]" : it.text())
                        .collect(Collectors.joining())
                + (snippet.after() ? "~" : "");
    }

    @Test
    void whatWasAskedIsMarkedAsItWasWritten() {
        assertThat(marked("The O'Brien window, broken.", "obrien broken")).isEqualTo("The [O'Brien] window, [broken].");
        assertThat(marked("He said: I  will\nkill you! I will not.", "\"i will kill you\""))
                .isEqualTo("He said: [I will kill you]! I will not.");
        assertThat(marked("scratched the window", "scratch* -door")).isEqualTo("[scratched] the window");
        assertThat(marked("Call 916-555-0123 now", "916-555-0123")).isEqualTo("Call [916-555-0123] now");
    }

    @Test
    void thePlaceWhereMostStandsTogetherIsShown() {
        String text = "window " + "blank ".repeat(300) + "the window was broken " + "blank ".repeat(300);
        assertThat(marked(text, "window broken"))
                .startsWith("~blank")
                .contains("the [window] was [broken] blank")
                .endsWith("~");
    }

    @Test
    void markupOfATextStaysText() {
        assertThat(marked("<script>alert(1)</script> & <b>ran</b>", "ran"))
                .isEqualTo("<script>alert(1)</script> & <b>[ran]</b>");
    }

    @Test
    void aTextWithoutBlanksAndAnEndlessOneGiveShortSnippets() {
        assertThat(marked("x".repeat(10_000), "x".repeat(90))).hasSizeLessThan(450);
        assertThat(marked("burglar " + "word ".repeat(40_000), "burglar")).hasSizeLessThan(450);
    }
}
