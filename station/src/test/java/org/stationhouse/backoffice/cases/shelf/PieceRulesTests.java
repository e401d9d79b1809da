package org.stationhouse.backoffice.cases.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.staff.Refusal;

/** What a piece may do in each standing, and how years and due dates are read. */
class PieceRulesTests {

    private static final Map<String, Standing> STANDINGS =
            Map.of("SHELVED", new Standing.Shelved(), "OUT", Pieces.out("2026-12-05"), "MISSING", Pieces.missing());

    private static final Map<String, Consumer<Piece>> RULES = Map.of(
            "lend",
            PieceRules::mayGoOut,
            "renew",
            PieceRules::card,
            "miss",
            PieceRules::mayBeMissed,
            "put",
            piece -> {});

    private static Piece standing(String word) {
        return Pieces.standing(Objects.requireNonNull(STANDINGS.get(word)));
    }

    @ParameterizedTest
    @CsvSource({
        "SHELVED, lend", "SHELVED, renew", "SHELVED, miss", "SHELVED, put",
        "OUT, lend", "OUT, renew", "OUT, miss", "OUT, put",
        "MISSING, lend", "MISSING, renew", "MISSING, miss", "MISSING, put"
    })
    void aRuleAllowsWhatTheListOfStepsHasAndNothingElse(String from, String verb) {
        boolean listed = Standing.EDGES.stream()
                .anyMatch(edge -> edge.from().equals(from) && edge.verb().equals(verb));
        Consumer<Piece> rule = Objects.requireNonNull(RULES.get(verb));

        if (listed) {
            rule.accept(standing(from));
        } else {
            assertThatThrownBy(() -> rule.accept(standing(from))).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void theListAndTheTypesNameTheSameStandingsAndEachLeadsBackToTheShelf() {
        Set<String> types = Arrays.stream(Standing.class.getPermittedSubclasses())
                .map(type -> type.getSimpleName().toUpperCase(Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(STANDINGS.keySet()).isEqualTo(types);
        STANDINGS.forEach((word, standing) -> assertThat(standing.word()).isEqualTo(word));
        assertThat(Standing.EDGES).allSatisfy(edge -> assertThat(types).contains(edge.from(), edge.to()));
        assertThat(types)
                .allSatisfy(type -> assertThat(Standing.EDGES)
                        .anyMatch(edge -> edge.from().equals(type) && edge.to().equals("SHELVED")));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-28, true", "2026-11-29, false", "2026-11-30, false"})
    void aDueDateLiesAheadAndIsOverdueTheDayAfter(LocalDate dueOn, boolean past) {
        LocalDate today = LocalDate.parse("2026-11-29");

        assertThat(new OutCard("a", "b", java.time.Instant.EPOCH, "c", dueOn).overdue(today))
                .isEqualTo(past);
        if (past) {
            assertThatThrownBy(() -> PieceRules.dueInTime(dueOn, today)).isInstanceOf(Refusal.class);
        } else {
            PieceRules.dueInTime(dueOn, today);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1998, 1998",
        "1998-2003, 1998-2003",
        " 1998 – 2003 , 1998-2003",
        "1998-1998, 1998",
        "2003-1998, ",
        "98, ",
        "0998, ",
        "1998-, ",
        "nineteen, "
    })
    void yearsAreReadAsTheyAreWritten(String typed, String read) {
        assertThat(Years.of(typed).map(Years::toString).orElse(null)).isEqualTo(read);
    }

    @Test
    void yearsThatRunBackwardsAreNone() {
        assertThatThrownBy(() -> new Years(2003, 1998)).isInstanceOf(IllegalArgumentException.class);
    }
}
