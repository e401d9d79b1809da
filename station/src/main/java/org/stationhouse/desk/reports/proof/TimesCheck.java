package org.stationhouse.desk.reports.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times and days of the narrative beside those of the report: not before it began, not still to come. */
final class TimesCheck implements Check {

    private static final Duration ABOUT = Duration.ofMinutes(15);
    private static final Duration LOOSE = Duration.ofMinutes(30);

    private static final Pattern HOURS =
            Pattern.compile("\\b([01]\\d|2[0-3]):?([0-5]\\d)\\s*(?:hours|hrs?|h)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern HALVES =
            Pattern.compile("\\b(1[0-2]|0?[1-9])(?::([0-5]\\d))?\\s*([ap])\\.?\\s?m\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLON = Pattern.compile("(?<![\\d:])([01]?\\d|2[0-3]):([0-5]\\d)(?![\\d:])");
    private static final Pattern BARE =
            Pattern.compile("\\b[Aa]t\\s+(?:(?:about|approximately|approx\\.?|around)\\s+)?([01]\\d|2[0-3])([0-5]\\d)"
                    + "(?![\\d/-])\\b(?!\\s+(?:[A-Z]|block|blk|[nsew]\\.?\\s))");

    /** What is told of another day or of every day. */
    private static final Pattern OTHER_DAY = Pattern.compile(
            "\\b(?:yesterday|tomorrow|next|previous|prior|usually|normally|always|every|daily|each|works?|shifts?|opens?|closes?|closed"
                    + "|scheduled|appointment|court|will|would|until)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AHEAD = Pattern.compile(
            "\\b(?:court|appear\\w*|appointment|expir\\w*|due|scheduled|will|would|hearing|arraign\\w*|return\\w*|until|by|next|plan\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OCCURRED =
            Pattern.compile("\\b(?:occurred|happened|took place)\\b", Pattern.CASE_INSENSITIVE);

    /** @param at what it may mean: {@code 9:15} is in the morning or in the evening */
    private record Mention(int from, int to, List<LocalTime> at) {}

    @Override
    public List<Finding> of(Written it) {
        var findings = new ArrayList<Finding>();
        for (Text.Part sentence : Text.sentences(it.narrative())) {
            List<Days.Day> days = Days.in(sentence.text(), it.now().toLocalDate());
            days(it, sentence, days, findings);
            LocalDateTime from = it.from();
            if (from != null && !OTHER_DAY.matcher(sentence.text()).find()) {
                LocalDate day = days.stream()
                        .map(Days.Day::date)
                        .filter(one -> one != null)
                        .findFirst()
                        .orElse(null);
                for (Mention mention : mentions(sentence.text())) {
                    time(it, from, sentence, day, mention, findings);
                }
            }
        }
        return findings;
    }

    private static void days(Written it, Text.Part sentence, List<Days.Day> days, List<Finding> findings) {
        for (Days.Day day : days) {
            LocalDate date = day.date();
            boolean ahead = date != null
                    && date.isAfter(it.now().toLocalDate())
                    && !AHEAD.matcher(sentence.text()).find();
            if (date == null || ahead) {
                findings.add(Finding.at(
                        Finding.Kind.DIFFERS,
                        date == null ? "reports.proof.day.none" : "reports.proof.day.ahead",
                        it.narrative(),
                        sentence.from() + day.from(),
                        sentence.from() + day.to(),
                        sentence.text().substring(day.from(), day.to())));
            }
        }
    }

    private static void time(
            Written it,
            LocalDateTime from,
            Text.Part sentence,
            @Nullable LocalDate day,
            Mention mention,
            List<Finding> findings) {
        boolean itself = OCCURRED.matcher(sentence.text()).find();
        LocalDateTime ends = it.to() == null ? from : it.to();
        LocalDateTime last = itself ? ends.plus(LOOSE) : it.now().plus(ABOUT);
        LocalDateTime first = from.minus(itself ? LOOSE : ABOUT);
        boolean history = day != null && day.isBefore(from.toLocalDate());
        boolean wide = day == null && Duration.between(first, last).compareTo(Duration.ofDays(1)) >= 0;
        if (history || wide || last.isBefore(first)) {
            return;
        }
        List<LocalDate> days =
                day != null ? List.of(day) : List.of(first.toLocalDate(), from.toLocalDate(), last.toLocalDate());
        boolean fits = days.stream()
                .flatMap(date -> mention.at().stream().map(date::atTime))
                .anyMatch(at -> !at.isBefore(first) && !at.isAfter(last));
        if (!fits) {
            findings.add(Finding.at(
                    Finding.Kind.DIFFERS,
                    itself ? "reports.proof.time.occurred" : "reports.proof.time.outside",
                    it.narrative(),
                    sentence.from() + mention.from(),
                    sentence.from() + mention.to(),
                    sentence.text().substring(mention.from(), mention.to()),
                    Days.said(from),
                    Days.said(itself ? ends : it.now())));
        }
    }

    private static List<Mention> mentions(String sentence) {
        var all = new ArrayList<Mention>();
        find(HOURS, sentence, all);
        find(HALVES, sentence, all);
        find(COLON, sentence, all);
        find(BARE, sentence, all);
        all.sort(Comparator.comparingInt(Mention::from));
        return all;
    }

    private static void find(Pattern pattern, String sentence, List<Mention> into) {
        Matcher found = pattern.matcher(sentence);
        while (found.find()) {
            int from = found.start(1);
            int to = found.end();
            if (into.stream().noneMatch(it -> it.from() < to && from < it.to())) {
                into.add(new Mention(from, to, meant(pattern, found)));
            }
        }
    }

    private static List<LocalTime> meant(Pattern pattern, Matcher found) {
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        if (pattern == HALVES) {
            boolean evening = found.group(3).equalsIgnoreCase("p");
            return List.of(LocalTime.of(hour % 12 + (evening ? 12 : 0), minute));
        }
        LocalTime at = LocalTime.of(hour, minute);
        boolean either =
                pattern == COLON && hour >= 1 && hour <= 12 && found.group(1).charAt(0) != '0';
        return either ? List.of(at, at.plusHours(12)) : List.of(at);
    }
}
