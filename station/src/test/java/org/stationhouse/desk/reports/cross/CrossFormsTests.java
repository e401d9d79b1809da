package org.stationhouse.desk.reports.cross;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.desk.reports.ask.AskCodes;
import org.stationhouse.desk.reports.ask.Asks;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.gates.Checkout;

/** Which facts force which report to others, each on both sides. */
class CrossFormsTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "CRIME, PC 273a(a), 90F, -, '', '', CHILD_ABUSE",
                "CRIME, PC 273ab(a), 09A, -, '', '', CHILD_ABUSE",
                "CRIME, PC 273.6(a), 90Z, -, '', '', DOMESTIC_VIOLENCE",
                "CRIME, PC 242, 13B, VICTIM 17, '', '', CHILD_ABUSE",
                "CRIME, PC 242, 13B, VICTIM 18, '', '', ''",
                "CRIME, PC 242, 13B, SUSPECT 17, '', '', ''",
                "CRIME, PC 484(a), 23D, VICTIM 17, '', '', ''",
                "CRIME, PC 242, 13B, VICTIM 64, '', '', ''",
                "CRIME, PC 242, 13B, VICTIM 65, '', '', ELDER_ABUSE",
                "CRIME, PC 242, 13B, VICTIM 64-65, '', '', ELDER_ABUSE",
                "CRIME, PC 242, 13B, VICTIM 17-18, '', '', CHILD_ABUSE",
                "CRIME, PC 368(c), 13B, -, '', '', ELDER_ABUSE",
                "CRIME, PC 368.5, 90Z, -, '', '', ''",
                "CRIME, PC 594(a), 290, -, bias=88, '', ''",
                "CRIME, PC 594(a), 290, -, bias=99, '', ''",
                "CRIME, PC 594(a), 290, -, bias=21, '', HATE_CRIME",
                "CRIME, PC 422.6(a), 13C, -, '', '', HATE_CRIME",
                "CRIME, PC 273.5(a), 13B, -, '', '', DOMESTIC_VIOLENCE",
                "CRIME, PC 243(e)(1), 13B, -, '', '', DOMESTIC_VIOLENCE",
                "CRIME, PC 243(d), 13A, -, '', '', ''",
                "CRIME, PC 242, 13B, -, relation=SE, '', DOMESTIC_VIOLENCE",
                "CRIME, PC 242, 13B, -, relation=FR, '', ''",
                "CRIME, PC 594(a), 290, -, relation=SE, '', ''",
                "CRIME, PC 484(a), 23H, -, '', Firearm, FIREARM",
                "CRIME, PC 484(a), 23H, -, '', Bicycle, ''",
                "MISSING, '', '', MISSING 40, atrisk=N, '', MISSING_ENTRY MISSING_DENTAL",
                "MISSING, '', '', MISSING 40, elsewhere=Y, '', MISSING_ENTRY MISSING_COPY MISSING_DENTAL",
                "INCIDENT, '', '', MISSING 12, '', '', ''"
            })
    void aFactForcesItsForm(
            String kind,
            String statute,
            String counted,
            @Nullable String person,
            String answer,
            String article,
            String forms) {
        assertThat(CrossForms.forced(facts(kind, statute, counted, person, answer, article))
                        .keySet())
                .containsExactlyElementsOf(forms.isEmpty() ? List.of() : List.of(forms.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "MISSING 20, atrisk=N, us.suzanne ca.pc14211.2h, 2",
        "MISSING 21, atrisk=N, '', 24",
        "MISSING 21, atrisk=Y, ca.pc14211.2h, 2",
        "MISSING 20, atrisk=Y, us.suzanne ca.pc14211.2h, 2"
    })
    void whoIsYoungOrAtRiskIsEnteredWithinTwoHours(String person, String answer, String rules, int hours) {
        CrossForms.Forced entry = Objects.requireNonNull(
                CrossForms.forced(facts("MISSING", "", "", person, answer, "")).get("MISSING_ENTRY"));
        assertThat(entry.rules())
                .extracting(RuleId::text)
                .containsExactlyInAnyOrderElementsOf(rules.isEmpty() ? List.of() : List.of(rules.split(" ")));
        assertThat(entry.within()).hasHours(hours);
    }

    @Test
    void theTableNamesWhatThereIs() throws IOException {
        var words = new Properties();
        words.load(new StringReader(Checkout.read(Checkout.RESOURCES.resolve("messages/reports.properties"))));
        CrossForms.forms().forEach(it -> assertThat(words).containsKey("reports.cross." + it));
        Set<String> articles = Table.rows(new ClassPathResource("reports/articles.csv")).stream()
                .map(row -> row.get("article"))
                .collect(Collectors.toSet());
        String law = Stream.of("us", "us-ca", "us-or")
                .flatMap(pack -> Checkout.files(Checkout.RESOURCES.resolve("jurisdiction/" + pack), ".law").stream())
                .map(Checkout::read)
                .collect(Collectors.joining());
        for (var row : Table.rows(new ClassPathResource("reports/cross-reports.csv"))) {
            assertThat(articles).containsAll(words(row.get("articles")));
            words(row.get("rules")).forEach(it -> assertThat(law).contains("rule " + it + "\n"));
            if (!row.get("asks").isEmpty()) {
                String[] parts = row.get("asks").split("[=!]");
                assertThat(Asks.of(parts[0]).codes())
                        .extracting(AskCodes.Code::code)
                        .containsAll(words(parts[1]));
            }
        }
    }

    private static CrossForms.Facts facts(
            String kind, String statute, String counted, @Nullable String person, String answer, String article) {
        Map<String, Set<String>> answered = new HashMap<>();
        if (!answer.isEmpty()) {
            answered.put(answer.split("=")[0], Set.of(answer.split("=")[1]));
        }
        return new CrossForms.Facts(
                kind,
                statute.isEmpty() ? Set.of() : Set.of(statute),
                words(counted),
                person == null
                        ? List.of()
                        : List.of(new CrossForms.Aged(person.split(" ")[0], years(person.split(" ")[1]))),
                answered,
                article.isEmpty() ? Set.of() : Set.of(article));
    }

    /** {@code 17}, or {@code 64-65} of whom only the year is known. */
    private static CrossForms.Years years(String cell) {
        String[] ends = cell.split("-");
        return new CrossForms.Years(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }
}
