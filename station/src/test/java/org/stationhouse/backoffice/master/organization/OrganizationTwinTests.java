package org.stationhouse.backoffice.master.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.backoffice.master.said.Said;
import org.stationhouse.backoffice.master.said.SaidKind;
import org.stationhouse.foundation.kernel.PublicRef;

/** Each rule by which two organizations may be one, on both sides; in the table one is name, phone, address, sort state number. */
class OrganizationTwinTests {

    private static long next;

    private static OrganizationCard card(String said) {
        String[] parts = said.split(",", -1);
        long id = ++next;
        var row = new Organization(
                id,
                PublicRef.fresh(),
                "O26-%06d".formatted(id),
                "BUSINESS",
                parts[0].strip(),
                null,
                null,
                null,
                Instant.EPOCH,
                "test",
                1);
        var facts = new ArrayList<Said>();
        fact(id, SaidKind.PHONE, "MAIN", null, parts, 1, facts);
        fact(id, SaidKind.ADDRESS, "SITE", null, parts, 2, facts);
        if (parts.length > 3 && !parts[3].isBlank()) {
            String[] number = parts[3].strip().split(" ", -1);
            facts.add(said(id, SaidKind.IDENTIFIER, number[0], number[1].equals("--") ? null : number[1], number[2]));
        }
        return new OrganizationCard(List.of(row), facts);
    }

    private static void fact(
            long id, SaidKind kind, String sort, @Nullable String state, String[] parts, int at, List<Said> facts) {
        if (parts.length > at && !parts[at].isBlank()) {
            facts.add(said(id, kind, sort, state, parts[at].strip()));
        }
    }

    private static Said said(long id, SaidKind kind, String sort, @Nullable String state, String text) {
        return new Said(
                ++next,
                PublicRef.fresh(),
                id,
                kind,
                sort,
                text,
                state,
                null,
                null,
                null,
                "test",
                Instant.EPOCH,
                "test");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Acme Towing Co.,916-555-0101|ACME TOWING LLC,(916) 555-0101|NAME_AND_PHONE",
                "Acme Towing,916-555-0101|Acme Towing,916-555-0102|",
                "Acme Towing,,12 Yard St|Acme Towing Inc,,12 yard street|NAME_AND_ADDRESS",
                "Acme Towing,,12 Yard St|Acme Towing,,14 Yard St|",
                // a chain has one name and many houses
                "Burger Barn|Burger Barn|",
                "Acme,916-555-0101|Acme Towing,916-555-0101|PART_AND_PHONE",
                "Acme,,12 Yard St|Acme Towing,,12 Yard St|",
                // one line for several firms of one house
                "River City Towing,916-555-0101|Zenith Storage,916-555-0101|",
                "Acme Towing,,,LICENSE CA T-1234|Zenith Storage,,,LICENSE CA t1234|IDENTIFIER",
                "Acme Towing,,,TAX -- 94-1234567|Acme Holding,,,TAX -- 941234567|IDENTIFIER",
                "Acme Towing,,,LICENSE CA T-1234|Zenith Storage,,,LICENSE NV T-1234|",
                "Acme Towing,,,LICENSE CA T-1234|Zenith Storage,,,PERMIT CA T-1234|",
                "Acme Towing,,,OTHER -- 1234|Zenith Storage,,,OTHER -- 1234|",
                "Acme Towing,916-555-0101,12 Yard St|Acme Towing,916-555-0101,12 Yard St|NAME_AND_PHONE NAME_AND_ADDRESS"
            })
    void theseRulesHoldAndNoOthers(String one, String other, @Nullable String rules) {
        List<String> meant = rules == null ? List.of() : Arrays.asList(rules.split(" "));
        OrganizationCard first = card(one);
        OrganizationCard second = card(other);
        assertThat(OrganizationTwin.of(first, second))
                .extracting(it -> it.rule().name())
                .isEqualTo(meant);
        assertThat(OrganizationTwin.of(second, first))
                .extracting(it -> it.rule().name())
                .isEqualTo(meant);
    }
}
