package org.stationhouse.desk.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.validation.BindingResult;
import org.stationhouse.desk.reports.ask.AnswerReader;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Ask;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.desk.reports.kind.Kind;
import org.stationhouse.foundation.staff.Unfit;

/** Makes answers of what was typed to the questions of a report. What can't be read stands beside its field. */
final class AskReader {

    private AskReader() {}

    /** What the offenses and the people are asked, which their offenses together decide; only of what could be read. */
    static void answered(
            ReportForm form,
            Kind kind,
            List<ReportSaid.Offense> offenses,
            List<ReportSaid.Person> people,
            BindingResult errors) {
        if (offenses.size() != form.offenses().size() && kind.has(Kind.Section.OFFENSES)
                || people.size() != form.people().size() && kind.has(Kind.Section.PEOPLE)) {
            return;
        }
        var counted = new TreeSet<String>();
        boolean suspects = people.stream().anyMatch(ReportSaid.Person::suspected);
        for (int n = 0; n < offenses.size(); n++) {
            ReportSaid.Offense it = offenses.get(n);
            counted.addAll(it.counted());
            List<Ask> asks = Asks.ofOffense(kind.code(), it.counted());
            offenses.set(n, it.with(answers(asks, form.offenses().get(n).asks(), "offenses[" + n + "].", errors)));
        }
        for (int n = 0; n < people.size(); n++) {
            ReportSaid.Person it = people.get(n);
            List<Ask> asks = Asks.ofPerson(kind.code(), it.role(), counted, suspects);
            people.set(n, it.with(answers(asks, form.people().get(n).asks(), "people[" + n + "].", errors)));
        }
    }

    /** Of what was typed the answers to what is asked. @param at how the names of their fields begin */
    static Answers answers(List<Ask> asks, Map<String, String> typed, String at, BindingResult errors) {
        var answers = new ArrayList<Answers.Answer>();
        for (Ask ask : asks) {
            String field = at + "asks[" + ask.id() + "]";
            String said = typed.getOrDefault(ask.id(), "");
            if (!said.isBlank() && !errors.hasFieldErrors(field)) {
                try {
                    answers.add(AnswerReader.read(ask, said, field));
                } catch (Unfit e) {
                    errors.rejectValue(field, e.word(), e.values(), null);
                }
            }
        }
        return new Answers(answers);
    }
}
