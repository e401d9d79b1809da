package org.stationhouse.desk.reports.ask;

import java.util.List;
import java.util.Optional;

/** What was answered, in the order of the questions. */
public record Answers(List<Answer> all) {

    public static final Answers NONE = new Answers(List.of());

    /**
     * One answer.
     *
     * @param ask id of its question
     * @param codes as they are reported; none for words
     * @param text as it was said on the day, whatever the titles of the codes become
     */
    public record Answer(String ask, List<String> codes, String text) {

        public Answer {
            codes = List.copyOf(codes);
        }
    }

    public Answers {
        all = List.copyOf(all);
    }

    public Optional<Answer> to(String ask) {
        return all.stream().filter(it -> it.ask().equals(ask)).findFirst();
    }

    /** The codes that a question was answered by; none where it was not. */
    public List<String> codes(String ask) {
        return to(ask).map(Answer::codes).orElse(List.of());
    }

    @Override
    public String toString() {
        return all.stream().map(it -> it.ask() + "=" + it.text()).toList().toString();
    }
}
