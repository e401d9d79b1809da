package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuickLineTests {

    private final Natures natures = new Natures(List::of);

    @ParameterizedTest
    @CsvSource(delimiter = ';', emptyValue = "", textBlock = """
                459 6360 fountain/lopez,ana/9165551212; 459 Burglary; 6360 Fountain; Lopez, Ana; (916) 555-1212; ''
                459 6360 fountain; 459 Burglary; 6360 Fountain; ''; ''; ''
                burglary 6360 fountain sq; 459 Burglary; 6360 Fountain Sq; ''; ''; ''
                hit and run with injury 1st & main/9165551212; 20001 Hit and run with injury; 1st & Main; ''; (916) 555-1212; ''
                party 12 Elm St/McNeil, Jo//loud music/again; 415P Loud party; 12 Elm St; McNeil, Jo; ''; loud music/again
                purple smoke 12 elm st; purple smoke; 12 Elm St; ''; ''; ''
                459; 459 Burglary; ''; ''; ''; ''
                """)
    void aLineIsTakenApart(String line, String nature, String place, String party, String phone, String narrative) {
        assertThat(QuickLine.of(line, natures)).isEqualTo(new QuickLine(nature, place, party, phone, narrative));
    }

    @Test
    void whatWasTypedWithCapitalsStays() {
        assertThat(QuickLine.capitals("o'brien-smith")).isEqualTo("O'Brien-Smith");
        assertThat(QuickLine.capitals("de la Cruz")).isEqualTo("de la Cruz");
        assertThat(QuickLine.phone("916 555 1212 x 4")).isEqualTo("916 555 1212 x 4");
    }

    @Test
    void aNatureIsFoundByCodeWordsAndOtherWordsAndSuggestsItsPriority() {
        assertThat(natures.meant("459")).get().returns(3, Nature::priority);
        assertThat(natures.meant("459 Burglary")).isPresent();
        assertThat(natures.meant("shots heard")).get().returns("907", Nature::code);
        assertThat(natures.meant("purple smoke")).isEmpty();
        assertThat(natures.like("theft veh", List.of(), 5))
                .extracting(Nature::code)
                .contains("10851");
        assertThat(natures.like("45", List.of(), 5)).extracting(Nature::code).startsWith("451", "459");
        assertThat(natures.like("45", List.of("459"), 5))
                .extracting(Nature::code)
                .startsWith("459", "451");
        assertThat(natures.like("", List.of(), 5)).isEmpty();
        assertThat(natures.like("", List.of("gone", "459", "415"), 5))
                .extracting(Nature::code)
                .containsExactly("459", "415");
        assertThat(natures.all()).hasSizeGreaterThan(120).allMatch(it -> it.priority() >= 1 && it.priority() <= 5);
        assertThat(natures.all()).extracting(Nature::code).doesNotHaveDuplicates();
        assertThat(natures.all().stream().flatMap(it -> it.also().stream())).doesNotHaveDuplicates();
    }
}
