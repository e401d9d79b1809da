package org.stationhouse.backoffice.office.law;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.jurisdiction.LawOffice;
import org.stationhouse.foundation.jurisdiction.clock.ClockEngine;
import org.stationhouse.foundation.jurisdiction.clock.Due;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.Pack;
import org.stationhouse.foundation.jurisdiction.law.ReasonCode;

/** Answers what is due, when and why, in each state on the shelf. */
@Component
class DueDesk {

    /** What a state asks: soonest first, what has no date last. */
    record Answer(Pack state, boolean home, List<Line> lines) {}

    /**
     * One clock.
     *
     * @param head what its date means: due, not before
     * @param date the date, or why it has none
     * @param fixed whether it has one
     * @param part which clock of the rule, in words
     * @param who who must act, in words
     * @param steps the way to the date
     */
    record Line(
            Due due,
            String head,
            String date,
            boolean fixed,
            boolean warns,
            String part,
            String who,
            List<String> steps) {}

    private final LawOffice office;
    private final LawTongue tongue;

    DueDesk(LawOffice office, LawTongue tongue) {
        this.office = office;
        this.tongue = tongue;
    }

    /** The agency's own state first. */
    List<Answer> answers(DueQuestion question, Locale locale) {
        Pack home = office.home().orElse(null);
        return office.states().stream()
                .sorted(Comparator.comparing(state -> !state.equals(home)))
                .map(state -> new Answer(
                        state,
                        state.equals(home),
                        dues(question, office.engine(state)).stream()
                                .filter(due -> asked(question, due))
                                .map(due -> line(due, locale))
                                .toList()))
                .toList();
    }

    private static List<Due> dues(DueQuestion question, ClockEngine engine) {
        EventId event = question.event();
        return event == null ? engine.coming(question.moments().today()) : engine.startedBy(event, question.moments());
    }

    private static boolean asked(DueQuestion question, Due due) {
        return (question.rule() == null || due.rule().id().equals(question.rule()))
                && (question.area() == null || due.rule().area() == question.area());
    }

    private Line line(Due due, Locale locale) {
        LawWords law = tongue.law(locale);
        var terms = due.clock().terms();
        boolean warns = due instanceof Due.Fixed it
                ? it.warns()
                : !due.rule().verified() || due.clock().unverified();
        return new Line(
                due,
                law.say().word("jurisdiction.date." + terms.kind()),
                date(due, law),
                due instanceof Due.Fixed,
                warns,
                law.say().word("jurisdiction.role." + terms.role()),
                law.say().word("jurisdiction.party." + terms.by()),
                tongue.steps(locale).lines(due.why()));
    }

    private static String date(Due due, LawWords law) {
        return switch (due) {
            case Due.Fixed it -> law.deadline(it.at());
            case Due.Waiting it -> law.say().word("office.due.waits", law.events(it.missing()));
            case Due.Unopened it ->
                it.codes().isEmpty()
                        ? law.say().word("office.due.unopened")
                        : law.say()
                                .word(
                                        "office.due.unopened.codes",
                                        String.join(
                                                "; ",
                                                it.codes().stream()
                                                        .map(ReasonCode::label)
                                                        .toList()));
            case Due.Standing it ->
                law.say()
                        .word(
                                it.clock()
                                                        instanceof
                                                        org.stationhouse.foundation.jurisdiction.law.LawClock.Relative
                                                                clock
                                                && clock.length().unit().running()
                                        ? "office.due.stands.minutes"
                                        : "office.due.stands.days",
                                it.state().replace('-', ' '),
                                it.left());
        };
    }
}
