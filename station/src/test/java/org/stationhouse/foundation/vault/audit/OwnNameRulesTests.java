package org.stationhouse.foundation.vault.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnNameRulesTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lee, robert | Lee",
                "LEE | Lee",
                "plate 8ABC123 lee | Lee",
                "text=lee, page 2 | Lee",
                "maureen o'hara | O'Hara",
                "OHARA MAUREEN | O'Hara",
                "o hara | O'Hara",
                "o’hara | O'Hara",
                "jose garcia-lopez | Garcia Lopez",
                "garcialopez | Garcia-Lopez",
                "de la cruz, ana | de la Cruz",
                "delacruz | De La Cruz",
                "munoz, pedro | Muñoz",
                "Muñoz | Munoz",
                "NUÑEZ | Nuñez"
            })
    void whoAsksForHisOwnSurnameIsFound(String query, String surname) {
        assertThat(OwnNameRules.asksFor(query, surname)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sleepy Hollow | Lee",
                "leeward way | Lee",
                "ashlee | Lee",
                "lexe | Le_e",
                "100% | %",
                "hara | O'Hara",
                "o hare | O'Hara",
                "garcia, jose | Garcia Lopez",
                "lopez garcia | Garcia Lopez",
                "cruz de la | de la Cruz",
                "ruiz | Kim",
                "26-000012 | 26",
                "'' | Lee",
                "lee | ''"
            })
    void whoAsksForAnythingElseIsNot(String query, String surname) {
        assertThat(OwnNameRules.asksFor(query, surname)).isFalse();
    }
}
