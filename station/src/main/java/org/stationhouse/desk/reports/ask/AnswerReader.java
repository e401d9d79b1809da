package org.stationhouse.desk.reports.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stationhouse.foundation.staff.Unfit;

/** Reads answers as they are typed: codes or their words, several with a semicolon between. */
public final class AnswerReader {

    private static final String BETWEEN = "; ";

    private AnswerReader() {}

    /**
     * @param typed not blank
     * @param field of the form
     * @throws Unfit of the field when a code can't be read, or there are too many
     */
    public static Answers.Answer read(Ask ask, String typed, String field) {
        if (ask.list() == null) {
            return new Answers.Answer(ask.id(), List.of(), typed.strip());
        }
        var codes = new ArrayList<String>();
        for (String one : parts(typed)) {
            AskCodes.Code code = meant(ask, one).orElseThrow(() -> new Unfit(field, "reports.ask.unlisted", one));
            if (!codes.contains(code.code()) || ask.need() == Ask.Need.EACH) {
                codes.add(code.code());
            }
        }
        if (codes.size() > ask.most()) {
            throw new Unfit(field, "reports.ask.many", ask.most());
        }
        return new Answers.Answer(ask.id(), codes, text(ask, codes));
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split(";"))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** The titles of codes, as {@link #read} reads them again. */
    static String text(Ask ask, List<String> codes) {
        return codes.stream()
                .map(code -> ask.codes().stream()
                        .filter(it -> it.code().equals(code))
                        .map(AskCodes.Code::title)
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining(BETWEEN));
    }

    /** The only code that is meant: by itself, by its title, by how only its title begins, or by words that only its title has. */
    static Optional<AskCodes.Code> meant(Ask ask, String typed) {
        String said = typed.strip().toLowerCase(Locale.ROOT);
        Optional<AskCodes.Code> exact = ask.codes().stream()
                .filter(it -> it.code().toLowerCase(Locale.ROOT).equals(said)
                        || it.title().toLowerCase(Locale.ROOT).equals(said))
                .findFirst();
        List<AskCodes.Code> like = exact.isPresent() ? List.of() : like(ask, typed);
        return exact.or(() -> like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty());
    }

    /** The codes that fit so far: those whose code or title begins so, then those that have all the words. */
    static List<AskCodes.Code> like(Ask ask, String typed) {
        String said = typed.strip().toLowerCase(Locale.ROOT);
        var like = new ArrayList<>(ask.codes().stream()
                .filter(it -> it.code().toLowerCase(Locale.ROOT).startsWith(said)
                        || it.title().toLowerCase(Locale.ROOT).startsWith(said))
                .toList());
        if (like.isEmpty()) {
            List<String> words = List.of(said.split("\\s+"));
            ask.codes().stream()
                    .filter(it -> words.stream()
                            .allMatch(
                                    word -> it.title().toLowerCase(Locale.ROOT).contains(word)))
                    .forEach(like::add);
        }
        return like;
    }

    /** Whole texts that a field offers for what stands in it so far: of its last answer what it may mean, after the others. */
    public static List<String> offers(Ask ask, String typed, int most) {
        List<String> parts = parts(typed);
        boolean next = parts.isEmpty() || typed.stripTrailing().endsWith(";");
        String last = next ? "" : parts.getLast();
        List<String> before = next ? parts : parts.subList(0, parts.size() - 1);
        String head = before.stream()
                .map(it -> meant(ask, it).map(AskCodes.Code::title).orElse(it) + BETWEEN)
                .collect(Collectors.joining());
        List<AskCodes.Code> like = meant(ask, last).map(List::of).orElseGet(() -> like(ask, last));
        return like.stream().map(it -> head + it.title()).limit(most).toList();
    }
}
