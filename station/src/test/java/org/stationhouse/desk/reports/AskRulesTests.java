package org.stationhouse.desk.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.charges.Nibrs;
import org.stationhouse.desk.reports.ask.AnswerReader;
import org.stationhouse.desk.reports.ask.Answers;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.foundation.staff.Unfit;

/** What is still owed before a report is submitted, each rule on both sides. */
class AskRulesTests {

    @ParameterizedTest
    @CsvSource({
        "220, '', location entry bias using",
        "220, 'location=20 entry=F bias=88 using=N', ''",
        "220, 'location=14 entry=N bias=88 using=N', premises",
        "220, 'location=14 entry=N premises=3 bias=88 using=N', ''",
        "220, 'location=20 entry=N premises=3 bias=88 using=N', premises",
        "13A, 'location=20 bias=88 using=N', weapon",
        "13A 90Z, '', ''",
        "90Z, '', ''"
    })
    void anOffenseOwesWhatItsCodesNeed(String counted, String said, String owed) {
        ReportSaid report = report(counted, answers(said), List.of());
        assertThat(owed(report, "offenses[0].")).containsExactlyElementsOf(words(owed));
    }

    @ParameterizedTest
    @CsvSource({
        "13A, 0, 'victim=I', injury circumstance",
        "13A, 1, 'victim=I injury=N circumstance=01', relation",
        "13A, 1, 'victim=I injury=N circumstance=01 relation=ST', ''",
        "13A, 2, 'victim=I injury=N circumstance=01 relation=ST', relation",
        "13A, 2, 'victim=I injury=N circumstance=01 relation=ST;ST', ''",
        "220, 1, 'victim=I', ''",
        "220, 1, 'victim=I relation=ST;ST', relation",
        "220, 0, '', victim",
        "120, 1, 'victim=B', ''",
        "220 13A, 1, 'victim=I', ''"
    })
    void aVictimOwesWhatTheOffensesNeed(String counted, int suspects, String said, String owed) {
        var people = new ArrayList<ReportSaid.Person>();
        people.add(Reports.person("VICTIM", "Lopez, Ana").with(answers(said)));
        for (int n = 0; n < suspects; n++) {
            people.add(Reports.unknown());
        }
        assertThat(owed(report(counted, Answers.NONE, people), "people[0].")).containsExactlyElementsOf(words(owed));
    }

    private static ReportSaid report(String counted, Answers answers, List<ReportSaid.Person> people) {
        var offense = new ReportSaid.Offense(
                Reports.THEFT.statute(),
                "Offense",
                false,
                new Nibrs.OnFacts(),
                Set.copyOf(words(counted)),
                null,
                answers);
        return new ReportSaid(null, null, null, List.of(offense), people, List.of(), List.of(), "", Answers.NONE);
    }

    private static Answers answers(String said) {
        return new Answers(words(said).stream()
                .map(it -> it.split("=", 2))
                .map(it -> AnswerReader.read(Asks.of(it[0]), it[1], "f"))
                .toList());
    }

    private static List<String> owed(ReportSaid report, String at) {
        return AskRules.missing("CRIME", report).stream()
                .map(Unfit::field)
                .filter(it -> it.startsWith(at))
                .map(it -> it.substring(at.length() + "asks[".length(), it.length() - 1))
                .toList();
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
}
