package org.stationhouse.foundation.staff.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final Set<String> BANNED = Set.of("password", "summer", "welcome", "dragon", "coffee", "mountain");
    private static final Set<String> OWN = Set.of("stationhouse", "tran", "torrance");

    @ParameterizedTest
    @CsvSource({
        "seven77, staff.password.short",
        "aaaaaaaaaaaa, staff.password.repeated",
        "abababababab, staff.password.repeated",
        "Password2026!, staff.password.banned",
        "P@ssw0rd!!99, staff.password.banned",
        "SummerSummer2026, staff.password.banned",
        "welcome-dragon-1, staff.password.banned",
        "Stationhouse rocks the boat, staff.password.own",
        "my-T0rr@nce-home, staff.password.own",
        "12345678, staff.password.run",
        "abcdefgh1, staff.password.run",
        "qwertyuiop, staff.password.run",
        "poiuytrewq, staff.password.run",
        "2299884466, staff.password.banned"
    })
    void whatIsTriedFirstIsRefusedWithItsReason(String typed, String why) {
        assertThat(PasswordRules.refuse(typed, BANNED, OWN)).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coffee mountain purple dragon",
                "kettle-9-violin",
                "Ü ñ 火 keyhole lamps",
                "trailing space is a character ",
                "xkwq7#pm"
            })
    void anythingElseIsTakenWhateverItsCharacters(String typed) {
        assertThat(PasswordRules.refuse(typed, BANNED, OWN)).isEqualTo(Optional.empty());
    }

    @org.junit.jupiter.api.Test
    void nothingIsCutOff() {
        String long256 = "keyhole lamp ".repeat(20).substring(0, 256);
        assertThat(PasswordRules.refuse(long256, BANNED, OWN)).isEmpty();
        assertThat(PasswordRules.refuse(long256 + "x", BANNED, OWN)).contains("staff.password.long");
    }
}
