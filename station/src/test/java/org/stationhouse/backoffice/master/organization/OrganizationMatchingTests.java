package org.stationhouse.backoffice.master.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.master.OrganizationClue;

class OrganizationMatchingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Acme Towing Co., Inc.|acme towing",
                "ACME TOWING LLC|acme towing",
                "A.B.C. Tow & Storage|abc tow storage",
                "ABC Tow and Storage|abc tow storage",
                "O'Malley's Bar|omalleys bar",
                "First Bank N/A|first bank",
                "The|the",
                "Inc|inc"
            })
    void formsOfANameAreOne(String said, String normal) {
        assertThat(OrganizationKeys.normal(said)).isEqualTo(normal);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Acme Towing|The ACME Towing, Inc.|NAME_SAME",
                "Acme|Acme Towing|NAME_PART",
                "Acme Towing Sacramento|Acme Towing|NAME_PART",
                "River City Towing|River City Storage|NAME_WORDS",
                "River City Towing|City of Citrus Heights|",
                "Acme Towing|Zenith Bank|"
            })
    void namesAreCompared(String said, String known, OrganizationClue.@Nullable Kind kind) {
        assertThat(OrganizationMatching.name(said, known)
                        .map(OrganizationClue::kind)
                        .orElse(null))
                .isEqualTo(kind);
    }
}
