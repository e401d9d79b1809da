package org.stationhouse.backoffice.office.law;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stationhouse.foundation.jurisdiction.clock.Deadline;
import org.stationhouse.foundation.jurisdiction.clock.Step;

/** The way to a date, line by line. */
record StepWords(LawWords law) {

    /** Days that are left out for the same reason stand in one line. */
    List<String> lines(List<Step> steps) {
        var lines = new ArrayList<String>();
        Map<String, List<String>> skipped = new LinkedHashMap<>();
        for (Step step : steps) {
            if (step instanceof Step.Skipped it) {
                skipped.computeIfAbsent(law.facts(it.why()), key -> new ArrayList<>())
                        .add(law.day(it.day()));
            } else {
                flush(skipped, lines);
                lines.add(line(step));
            }
        }
        flush(skipped, lines);
        return lines;
    }

    private void flush(Map<String, List<String>> skipped, List<String> lines) {
        skipped.forEach(
                (why, days) -> lines.add(law.say().word("jurisdiction.step.skipped", why, String.join(", ", days))));
        skipped.clear();
    }

    private String line(Step step) {
        LawWords.Say say = law.say();
        return switch (step) {
            case Step.Began it -> say.word("jurisdiction.step.began", law.when(it.when()), law.event(it.event()));
            case Step.FromMidnight it -> say.word("jurisdiction.step.midnight");
            case Step.Follows it ->
                say.word(
                        "jurisdiction.step.follows." + it.mode(),
                        it.of().entrySet().stream()
                                .map(one -> law.event(one.getKey()) + " (" + law.when(one.getValue()) + ")")
                                .collect(Collectors.joining("; ")));
            case Step.LastDayOf it -> say.word("jurisdiction.step.last", law.day(it.day()), law.rule(it.rule()));
            case Step.Counted it -> say.word(way(it), law.length(it.length())) + cite(it.cite());
            case Step.Stricter it ->
                say.word("jurisdiction.step.stricter", law.length(it.own()), law.length(it.law()), it.ordinance());
            case Step.Skipped it -> say.word("jurisdiction.step.skipped", law.facts(it.why()), law.day(it.day()));
            case Step.Stood it -> stood(it);
            case Step.WouldStand it -> wouldStand(it);
            case Step.Mailed it ->
                say.word("jurisdiction.step.mailed", it.days(), say.word("jurisdiction.route." + it.route()))
                        + cite(it.cite());
            case Step.Rolled it -> say.word("jurisdiction.step.rolled", passed(it), law.day(it.to())) + cite(it.cite());
            case Step.OpenBefore it ->
                say.word("jurisdiction.step.open", law.day(it.day()), law.facts(it.why()), law.day(it.open()));
            case Step.Closes it -> say.word("jurisdiction.step.closes", law.hours(it.hours()));
            case Step.Reason it -> reason(it);
            case Step.Combined it -> combined(it);
            case Step.GovernedBy it -> say.word("jurisdiction.step.governed", law.rule(it.rule()));
            case Step.TextIsYounger it -> say.word("jurisdiction.step.younger", law.day(it.text()), law.day(it.day()));
        };
    }

    private static String way(Step.Counted it) {
        if (it.length().unit().running()) {
            return it.backward() ? "jurisdiction.step.hours.back" : "jurisdiction.step.hours";
        }
        return it.backward() ? "jurisdiction.step.back" : "jurisdiction.step.counted";
    }

    private static String cite(String cite) {
        return cite.isEmpty() ? "" : " (" + cite + ")";
    }

    private String passed(Step.Rolled rolled) {
        return rolled.passed().stream()
                .map(it -> law.day(it.day()) + " " + law.facts(it.why()))
                .collect(Collectors.joining("; "));
    }

    private String stood(Step.Stood it) {
        String state = state(it.state());
        var until = it.until();
        return until == null
                ? law.say().word("jurisdiction.step.stands", state, law.time(it.from()))
                : law.say().word("jurisdiction.step.stood", state, law.time(it.from()), law.time(until), it.days());
    }

    private String wouldStand(Step.WouldStand it) {
        Deadline otherwise = it.otherwise();
        return otherwise == null
                ? law.say().word("jurisdiction.step.wouldstand", state(it.state()))
                : law.say().word("jurisdiction.step.would", state(it.state()), law.deadline(otherwise));
    }

    private String reason(Step.Reason it) {
        Deadline instead = it.instead();
        return instead == null
                ? law.say().word("jurisdiction.step.reason", it.reason())
                : law.say().word("jurisdiction.step.instead", it.reason(), law.deadline(instead));
    }

    private String combined(Step.Combined it) {
        String dates = it.dates().entrySet().stream()
                .map(one -> one.getKey().replace("clock.", "") + " " + law.deadline(one.getValue()))
                .collect(Collectors.joining("; "));
        return law.say().word("jurisdiction.step.combined." + it.mode(), dates);
    }

    /** Names of states are written in the law files; they read as words without their hyphens. */
    private static String state(String name) {
        return name.replace('-', ' ');
    }
}
