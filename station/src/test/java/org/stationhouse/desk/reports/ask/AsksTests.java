package org.stationhouse.desk.reports.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.staff.Table;
import org.stationhouse.foundation.staff.Unfit;
import org.stationhouse.gates.Checkout;

/** Which questions a report asks, and how an answer is read; each on both sides. */
class AsksTests {

    private static final Set<String> KINDS = Set.copyOf(Table.rows(new ClassPathResource("reports/kinds.csv")).stream()
            .map(row -> row.get("code"))
            .toList());

    private static final Set<String> NIBRS = Set.copyOf(Table.rows(new ClassPathResource("charges/nibrs.csv")).stream()
            .map(row -> row.get("code"))
            .toList());

    @Test
    void everyQuestionNamesKindsCodesAndListsThatAre() throws IOException {
        var words = new Properties();
        words.load(new StringReader(Checkout.read(Checkout.RESOURCES.resolve("messages/reports.properties"))));
        assertThat(Asks.all()).extracting(Ask::id).doesNotHaveDuplicates().allMatch(it -> it.matches("[a-z]{1,20}"));
        for (Ask it : Asks.all()) {
            assertThat(words).as(it.id()).containsKey("reports.ask." + it.id());
            assertThat(KINDS).as(it.id()).containsAll(it.kinds());
            assertThat(Stream.concat(it.nibrs().stream(), it.mustCodes().stream()))
                    .allMatch(code -> code.equals(Ask.GROUP_A) || NIBRS.contains(code));
            assertThat(it.list() == null || !it.codes().isEmpty()).isTrue();
            assertThat(it.usual().isEmpty()
                            || AnswerReader.meant(it, it.usual()).isPresent())
                    .as(it.id())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "220, location entry premises entrypoint tool bias using cargo",
        "23D, location bias using cargo",
        "13A, location weapon gang bias using",
        "35A, location activity bias using",
        "290, location bias using",
        "90Z, ''",
        "'', ''"
    })
    void anOffenseAsksWhatItsCodeNeeds(String counted, String asks) {
        assertThat(Asks.ofOffense("CRIME", words(counted))).extracting(Ask::id).containsExactlyElementsOf(order(asks));
    }

    @ParameterizedTest
    @CsvSource({
        "VICTIM, 13A, true, victim injury circumstance relation",
        "VICTIM, 13A, false, victim injury circumstance",
        "VICTIM, 220, true, victim relation",
        "VICTIM, 90Z, true, ''",
        "WITNESS, 13A, true, ''",
        "SUSPECT, 13A, true, look"
    })
    void aPersonIsAskedWhatHeIsInIt(String role, String counted, boolean suspects, String asks) {
        assertThat(Asks.ofPerson("CRIME", role, words(counted), suspects))
                .extracting(Ask::id)
                .containsExactlyElementsOf(order(asks));
    }

    @ParameterizedTest
    @CsvSource({"BURGLARY, alarm canvass", "ARREST, arrest armed admonished", "CRIME, ''", "ADDED_ONE, ''"})
    void aKindAsksItsOwn(String kind, String asks) {
        assertThat(Asks.of(kind, Ask.Part.REPORT)).extracting(Ask::id).containsExactlyElementsOf(order(asks));
    }

    @ParameterizedTest
    @CsvSource({
        "location, 13A, true",
        "location, 13A 90Z, false",
        "weapon, 13A 13B, true",
        "weapon, 13B 13C, false",
        "weapon, '', false",
        "cargo, 220, false",
        "relation, 13B, true",
        "relation, 220, false",
        "canvass, '', true"
    })
    void anAnswerIsOwedWhereEveryCodeAsksIt(String ask, String counted, boolean must) {
        assertThat(Asks.of(ask).mustOf(words(counted))).isEqualTo(must);
    }

    @ParameterizedTest
    @CsvSource({
        "location, 20, 20",
        "location, residence, 20",
        "location, Residence/Home, 20",
        "location, restaur, 21",
        "location, home, 20 54",
        "weapon, handgun, 12",
        "weapon, 12; knife, 12 20",
        "weapon, 'handgun; 12;', 12",
        "relation, st;ST, ST ST",
        "relation, spouse, SE",
        "injury, none, N"
    })
    void aCodeIsSaidByItselfOrInWords(String ask, String typed, String codes) {
        Ask it = Asks.of(ask);
        if (ask.equals("location") && typed.equals("home")) {
            assertThat(AnswerReader.like(it, typed))
                    .extracting(AskCodes.Code::code)
                    .containsExactly(codes.split(" "));
            return;
        }
        Answers.Answer answer = AnswerReader.read(it, typed, "f");
        assertThat(answer.codes()).containsExactly(codes.split(" "));
        assertThat(AnswerReader.read(it, answer.text(), "f")).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "location, xyz, reports.ask.unlisted",
        "location, home, reports.ask.unlisted",
        "weapon, 11;12;13;14, reports.ask.many",
        "relation, HR, reports.ask.unlisted"
    })
    void whatIsNoCodeOrTooMuchIsSaid(String ask, String typed, String word) {
        assertThatThrownBy(() -> AnswerReader.read(Asks.of(ask), typed, "f"))
                .isInstanceOf(Unfit.class)
                .extracting(it -> ((Unfit) it).word())
                .isEqualTo(word);
    }

    @Test
    void whatFitsSoFarIsOfferedAfterWhatStandsThere() {
        Ask weapon = Asks.of("weapon");
        assertThat(AnswerReader.offers(weapon, "", 3)).containsExactly("Unknown Firearm", "Handgun", "Rifle");
        assertThat(AnswerReader.offers(weapon, "hand", 3)).containsExactly("Handgun");
        assertThat(AnswerReader.offers(weapon, "12; kni", 3)).containsExactly("Handgun; Knife/Cutting Instrument");
        assertThat(AnswerReader.offers(weapon, "xyz", 3)).isEmpty();
    }

    private static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }

    private static List<String> order(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }
}
