package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions of a nature: written in one line, answered in another, and what their answers make of the priority. */
class QuestionTests {

    private final Natures natures = new Natures(List::of);

    @Test
    void aLineSaysQuestionAnswersAndPriorities() {
        Question question = Question.of(" Weapon? |Gun=1| Knife = 2 |None seen ");
        assertThat(question.asks()).isEqualTo("Weapon?");
        assertThat(question.answers())
                .containsExactly(
                        new Question.Answer("Gun", 1),
                        new Question.Answer("Knife", 2),
                        new Question.Answer("None seen", null));
        assertThat(question.line()).isEqualTo("Weapon? | Gun = 1 | Knife = 2 | None seen");
        assertThat(Question.of(question.line())).isEqualTo(question);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weapon?",
                "Weapon? | Gun",
                " | Gun | Knife",
                "Weapon? | | Knife",
                "Weapon? | Gun = 6 | Knife",
                "Weapon? | Gun = 0 | Knife",
                "Weapon? | Gun = now | Knife",
                "Weapon? | Gun | Gun",
                "Weapon = what? | Gun | Knife",
                "Weapon? | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10"
            })
    void whatIsNoQuestionIsRefused(String line) {
        assertThatThrownBy(() -> Question.of(line)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void lengthsAreHeldOnBothSides() {
        String answers = " | " + "a".repeat(60) + " | b";
        assertThat(Question.of("q".repeat(120) + answers).answers()).hasSize(2);
        assertThatThrownBy(() -> Question.of("q".repeat(121) + answers)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Question.of("q | " + "a".repeat(61) + " | b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theShippedSetAsksOfADozenNaturesThatStandOnTheList() {
        assertThat(natures.shipped().stream().filter(it -> !it.questions().isEmpty()))
                .hasSizeGreaterThanOrEqualTo(12)
                .allMatch(it -> it.questions().size() <= 4);
        assertThat(natures.all()).isEqualTo(natures.shipped()).hasSizeGreaterThan(120);
    }

    /** Nature, what the operator chose, what was answered, and the priority that comes of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "459;-;;3",
                "459;-;Is somebody inside now?|Yes;1",
                "459;-;When did it happen?|Earlier;4",
                "459;-;Is somebody inside now?|No;3",
                "459;-;When did it happen?|Earlier/Is somebody inside now?|Maybe;1",
                "459;-;When did it happen?|Within the hour/When did it happen?|Earlier;4",
                "459;5;Is somebody inside now?|Yes;5",
                "459;-;Is somebody inside now?|Perhaps;3",
                "459;-;Weapon?|Gun;3",
                "purple smoke;-;Is somebody inside now?|Yes;3",
                "948;-;;5"
            })
    void theMostUrgentAnswerSetsThePriorityUnlessTheOperatorDid(
            String nature, Integer chosen, String answers, int priority) {
        String lines = answers == null ? "" : answers.replace('/', '\n');
        var form = new CallForm(nature, chosen, "1 Main St", "", "", "", lines, "", Source.PHONE, "", "", 0);
        assertThat(form.toNewCall(natures).priority()).isEqualTo(priority);
    }

    @Test
    void ofTwoAnswersToOneQuestionTheLastCounts() {
        assertThat(Answered.of("a|1\r\nb|2\na|3\n")).containsExactly(new Answered("a", "3"), new Answered("b", "2"));
        assertThat(Answered.of("")).isEmpty();
        assertThat(Stream.of("a|b", "a|b\nc|d\n", "", "a|b\r\nc|d")).allMatch(it -> it.matches(Answered.LINES));
        assertThat(Stream.of("a", "|b", "a|", "a|b|c", "a|b\u0000", "a|" + "b".repeat(61)))
                .noneMatch(it -> it.matches(Answered.LINES));
    }
}
