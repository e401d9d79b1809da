package org.stationhouse.backoffice.cases;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;

/** What each status asks for, from both sides. */
class ClosingRulesTests {

    private static final LocalDate OPENED = LocalDate.parse("2026-11-02");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static List<Involved<Void>> people(String roles) {
        return Stream.of(roles.split("\\+"))
                .filter(it -> !it.isEmpty())
                .map(it -> new Involved<Void>(PublicRef.fresh(), 1, it, "Finch, Ann", Instant.EPOCH, "", "me", null))
                .toList();
    }

    private static Ending ending(String word, String offender, String cause, String location, String day) {
        return switch (word) {
            case "ARREST" -> new Ending.ByArrest();
            case "EXCEPTION" ->
                new Ending.ByException(Ending.Exceptional.A, LocalDate.parse(day), offender, cause, location);
            case "UNFOUNDED" -> new Ending.Unfounded(Ending.Why.FALSE);
            case "INACTIVE" -> new Ending.Inactive(LocalDate.parse(day));
            case "NO_CRIME" -> new Ending.NoCrime();
            default -> new Ending.Referred();
        };
    }

    @ParameterizedTest(name = "{0} with {1}: {6}")
    @CsvSource({
        "ARREST, ARRESTEE, , , , , ''",
        "ARREST, SUSPECT+VICTIM, , , , , Nobody is arrested",
        "EXCEPTION, SUSPECT, 'Finch, Ann', Prints match, County morgue, 2026-11-29, ''",
        "EXCEPTION, SUSPECT, 'Finch, Ann', Prints match, County morgue, 2026-11-02, ''",
        "EXCEPTION, WITNESS, 'Finch, Ann', Prints match, County morgue, 2026-11-29, must be identified",
        "EXCEPTION, SUSPECT, 'Wren, Bob', Prints match, County morgue, 2026-11-29, must be identified",
        "EXCEPTION, SUSPECT+ARRESTEE, 'Finch, Ann', Prints match, County morgue, 2026-11-29, cleared by arrest",
        "EXCEPTION, SUSPECT, 'Finch, Ann', ' ', County morgue, 2026-11-29, supports the arrest",
        "EXCEPTION, SUSPECT, 'Finch, Ann', Prints match, ' ', 2026-11-29, where exactly",
        "EXCEPTION, SUSPECT, 'Finch, Ann', Prints match, County morgue, 2026-11-01, before the case",
        "EXCEPTION, SUSPECT, 'Finch, Ann', Prints match, County morgue, 2026-11-30, in the future",
        "INACTIVE, , , , , 2026-11-30, ''",
        "INACTIVE, , , , , 2026-11-29, still to come",
        "UNFOUNDED, , , , , , ''",
        "NO_CRIME, , , , , , ''",
        "REFERRED, ARRESTEE, , , , , ''"
    })
    void eachStatusAsksForItsOwn(
            String word, String roles, String offender, String cause, String location, String day, String refused) {
        List<? extends Involved<?>> people = people(roles == null ? "" : roles);
        Ending ending = ending(word, offender, cause, location, day);
        if (refused.isEmpty()) {
            assertThatCode(() -> ClosingRules.mayClose(ending, people, OPENED, TODAY))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> ClosingRules.mayClose(ending, people, OPENED, TODAY))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(refused);
        }
    }
}
