package org.stationhouse.desk.dispatch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of whoever reports something of a nature. Written in one line, {@code Weapon? | Gun = 1 | None seen}: the question, its
 * answers, and behind an answer the priority that it gives the call.
 *
 * @param asks at most 120 characters
 * @param answers two to nine, each once
 */
public record Question(String asks, List<Answer> answers) {

    public static final int LONGEST = 120;
    public static final int LONGEST_ANSWER = 60;
    static final int MOST_ANSWERS = 9;

    private static final Pattern PRIORITY = Pattern.compile("(.*?)\\s*=\\s*([^=]*)");

    public Question {
        answers = List.copyOf(answers);
        if (fault(asks, LONGEST) || answers.size() < 2 || answers.size() > MOST_ANSWERS) {
            throw new IllegalArgumentException("A question has at most 120 characters and two to nine answers.");
        }
        var words = new HashSet<String>();
        if (!answers.stream().allMatch(it -> words.add(it.words()))) {
            throw new IllegalArgumentException("Each answer of a question stands once.");
        }
    }

    /** @param priority what it gives the call, 1 to 5; null when it says nothing about that */
    public record Answer(String words, @Nullable Integer priority) {

        public Answer {
            if (fault(words, LONGEST_ANSWER)) {
                throw new IllegalArgumentException("An answer has at most 60 characters.");
            }
            if (priority != null && (priority < 1 || priority > 5)) {
                throw new IllegalArgumentException("A priority is a number from 1 to 5.");
            }
        }

        private static Answer of(String written) {
            Matcher said = PRIORITY.matcher(written);
            if (!said.matches()) {
                return new Answer(written, null);
            }
            String priority = said.group(2).strip();
            return new Answer(said.group(1).strip(), priority.matches("[1-5]") ? Integer.valueOf(priority) : 0);
        }

        private String written() {
            return priority == null ? words : words + " = " + priority;
        }
    }

    private static boolean fault(String text, int longest) {
        return text.isBlank()
                || text.length() > longest
                || text.indexOf('|') >= 0
                || text.indexOf('=') >= 0
                || text.chars().anyMatch(Character::isISOControl);
    }

    /** @throws IllegalArgumentException when the line is no question with its answers */
    public static Question of(String line) {
        String[] parts = line.split("\\|", -1);
        var answers = new ArrayList<Answer>();
        for (int i = 1; i < parts.length; i++) {
            answers.add(Answer.of(parts[i].strip()));
        }
        return new Question(parts[0].strip(), answers);
    }

    /** The question as it is written in one line. */
    public String line() {
        var text = new StringBuilder(asks);
        answers.forEach(it -> text.append(" | ").append(it.written()));
        return text.toString();
    }
}
