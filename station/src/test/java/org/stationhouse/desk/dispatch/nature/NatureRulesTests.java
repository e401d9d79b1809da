package org.stationhouse.desk.dispatch.nature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.stationhouse.desk.dispatch.Nature;
import org.stationhouse.desk.dispatch.NaturesOf;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** The rules of natures on both sides, and what the page can't read. */
class NatureRulesTests {

    private static final List<Nature> IN_USE =
            List.of(nature("459", "Burglary", List.of("break in")), nature("415", "Disturbance", List.of("noise")));

    private static Nature nature(String code, String words, List<String> also) {
        return new Nature(code, words, 3, also, List.of());
    }

    @Test
    void aCodeIsGivenOutOnce() {
        assertThatCode(() -> NatureRules.codeIsNew(false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> NatureRules.codeIsNew(true)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({
        "999,Stray goat,false",
        "999,BURGLARY,true",
        "999,Break in,true",
        "999,415,true",
        "459,Burglary,false",
        "459,Noise,true",
        "415,Noise,false"
    })
    void wordsMeanOneNature(String code, String words, boolean refused) {
        Nature said = nature(code, words, List.of());
        if (refused) {
            assertThatThrownBy(() -> NatureRules.wordsAreItsOwn(said, IN_USE)).isInstanceOf(Unfit.class);
        } else {
            assertThatCode(() -> NatureRules.wordsAreItsOwn(said, IN_USE)).doesNotThrowAnyException();
        }
    }

    @Test
    void everyShippedNatureMayBeChangedAsItStands() {
        List<Nature> shipped = NaturesOf.shipped().all();
        assertThatCode(() -> shipped.forEach(it -> NatureRules.wordsAreItsOwn(it, shipped)))
                .doesNotThrowAnyException();
        assertThat(shipped).allMatch(it -> it.code().matches("[A-Z0-9][A-Z0-9.-]{0,11}"));
    }

    @Test
    void whatWasWithdrawnIsBroughtBackFirstAndNothingElseIs() {
        NatureEdition used = NatureEdition.shipped(IN_USE.getFirst());
        var gone = new NatureEdition(IN_USE.getFirst(), 1, true, "", null);
        assertThatCode(() -> NatureRules.inUse(used)).doesNotThrowAnyException();
        assertThatThrownBy(() -> NatureRules.inUse(gone)).isInstanceOf(Refusal.class);
        assertThatCode(() -> NatureRules.outOfUse(gone)).doesNotThrowAnyException();
        assertThatThrownBy(() -> NatureRules.outOfUse(used)).isInstanceOf(Refusal.class);
    }

    /** Lines with a slash between, and the key of what is said beside the field. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Weapon? | Gun = 1 | None;''",
                "'';''",
                "Weapon? | Gun = 1 | None//Hurt? | Yes | No;''",
                "Weapon?;dispatch.nature.questions.line",
                "Hurt? | Yes | No/Weapon? | Gun = 7 | None;dispatch.nature.questions.line",
                "Hurt? | Yes | No/Hurt? | Yes = 1 | No;dispatch.nature.questions.twice",
                "1? | a | b/2? | a | b/3? | a | b/4? | a | b/5? | a | b/6? | a | b/7? | a | b/8? | a | b;''",
                "1? | a | b/2? | a | b/3? | a | b/4? | a | b/5? | a | b/6? | a | b/7? | a | b/8? | a | b/9? | a | b;"
                        + "dispatch.nature.questions.most"
            })
    void whatCanNotBeReadIsSaidBesideTheField(String lines, String key) {
        var form = new NatureForm("x1", "  Stray   goat ", 4, "Goat, a  goat,,goat", lines.replace('/', '\n'), "w", 0);
        var errors = new BeanPropertyBindingResult(form, "form");
        Nature read = form.toNature(errors);
        if (key.isEmpty()) {
            assertThat(read)
                    .returns("X1", Nature::code)
                    .returns("Stray goat", Nature::words)
                    .returns(List.of("goat", "a goat"), Nature::also);
        } else {
            assertThat(read).isNull();
            assertThat(errors.getFieldErrors("questions"))
                    .extracting(it -> it.getCode())
                    .containsExactly(key);
        }
    }
}
