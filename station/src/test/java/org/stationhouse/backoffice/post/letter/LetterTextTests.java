package org.stationhouse.backoffice.post.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.post.CertifiedNumber;
import org.stationhouse.foundation.staff.Unfit;

/** Filling in, and when it is refused. */
class LetterTextTests {

    private static final CertifiedNumber NUMBER = new CertifiedNumber("9400111201080805483016");

    @Test
    void everyPlaceIsFilledOrNoneIs() {
        var text = new MergeText("Dear {addressee.name}: case {case.number}, {addressee.name}.");
        assertThat(text.names()).containsExactly("addressee.name", "case.number");
        assertThat(text.filled(Map.of("addressee.name", "$1 {x} \\ Rosa", "case.number", "26-000001")))
                .isEqualTo("Dear $1 {x} \\ Rosa: case 26-000001, $1 {x} \\ Rosa.");
        assertThatThrownBy(() -> text.filled(Map.of("addressee.name", "Rosa")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text.filled(Map.of("addressee.name", "Rosa", "case.number", " ")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Dear {name},false,-",
        "Dear {nam},false,nam",
        "Dear {name,true,-",
        "Dear name},true,-",
        "{},false,''",
        "plain,false,-"
    })
    void wrongPlacesAreNamed(String typed, boolean torn, String unknown) {
        var text = new MergeText(typed);
        assertThat(text.torn()).isEqualTo(torn);
        assertThat(text.unknown(Set.of("name")).orElse("-")).isEqualTo(unknown);
    }

    @Test
    void paragraphsStandBesideEachOther() {
        assertThat(Paragraphs.of("a\r\nb\r\n\r\n\r\nc\n")).containsExactly("a\nb", "c");
        assertThat(Paragraphs.beside("a\n\nb\n\nc", "x"))
                .containsExactly(
                        new Paragraphs.Pair("a", "x"), new Paragraphs.Pair("b", ""), new Paragraphs.Pair("c", ""));
    }

    @Test
    void aCertifiedLetterHasANumberAndNoOther() {
        assertThatCode(() -> LetterRules.numbered(LetterState.Kind.CERTIFIED, NUMBER))
                .doesNotThrowAnyException();
        assertThatCode(() -> LetterRules.numbered(LetterState.Kind.FIRST_CLASS, null))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> LetterRules.numbered(LetterState.Kind.CERTIFIED, null))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> LetterRules.numbered(LetterState.Kind.BY_HAND, NUMBER))
                .isInstanceOf(Unfit.class);
    }
}
