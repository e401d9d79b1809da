package org.stationhouse.desk.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to a question of the nature. On its way from the page one stands in a line, {@code Weapon?|Gun}.
 *
 * @param asked the question in its words at that time
 * @param answer the answer in its words
 */
public record Answered(String asked, String answer) {

    /** Lines of a question and an answer, as the page sends them. */
    static final String LINES = "(?:[^|\\p{Cc}]{1,120}\\|[^|\\p{Cc}]{1,60}(?:\\R|$))*";

    static final int LONGEST = 2_000;

    /** @param text as {@link #LINES}; of two answers to one question the last */
    static List<Answered> of(String text) {
        return last(text.lines()
                .filter(line -> line.indexOf('|') > 0)
                .map(line -> line.split("\\|", 2))
                .map(parts -> new Answered(parts[0].strip(), parts[1].strip()))
                .toList());
    }

    /** The last answer to each question, in the order in which they were asked first. */
    static List<Answered> last(List<Answered> all) {
        var last = new LinkedHashMap<String, Answered>();
        all.forEach(one -> last.put(one.asked(), one));
        return List.copyOf(last.values());
    }

    /** The most urgent priority that one of the answers gives a call of this nature; null when none says anything about it. */
    static @Nullable Integer priority(List<Answered> answers, @Nullable Nature nature) {
        return nature == null
                ? null
                : nature.questions().stream()
                        .flatMap(question -> question.answers().stream()
                                .filter(it -> answers.contains(new Answered(question.asks(), it.words()))))
                        .map(Question.Answer::priority)
                        .filter(Objects::nonNull)
                        .min(Integer::compare)
                        .orElse(null);
    }

    /** Those that say something else than what was said before. */
    static List<Answered> news(List<Answered> said, List<Answered> before) {
        var fresh = new ArrayList<>(said);
        fresh.removeAll(before);
        return fresh;
    }

    /** As {@link #LINES}. */
    static String lines(List<Answered> answers) {
        return answers.stream().map(it -> it.asked() + "|" + it.answer()).collect(Collectors.joining("\n"));
    }

    /** As the audit trail says them; null for none. */
    static @Nullable String text(List<Answered> answers) {
        return answers.isEmpty()
                ? null
                : answers.stream().map(it -> it.asked() + " " + it.answer()).collect(Collectors.joining("; "));
    }
}
