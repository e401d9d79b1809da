package org.stationhouse.desk.dispatch.rotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What an outcome does, from every state, and when a company is out. */
class RotationRulesTests {

    private static Request in(Request.State state) {
        return new Request(
                1,
                PublicRef.fresh(),
                new Request.New(Trade.LOCKSMITH, "Door", "1 Main St", null, null),
                new Request.Turn(2L, "Keys", "555"),
                state,
                null,
                null,
                Instant.EPOCH,
                "kim",
                1);
    }

    @ParameterizedTest
    @EnumSource
    void anOutcomeFollowsAnOffer(Request.State from) {
        Set<Request.Outcome> may = switch (from) {
            case OFFERED -> EnumSet.allOf(Request.Outcome.class);
            case ACCEPTED -> EnumSet.of(Request.Outcome.CANCELED);
            case ARRIVED, CANCELED, NONE -> Set.of();
        };
        assertThat(RotationRules.outcomes(in(from))).isEqualTo(may);
        for (var outcome : Request.Outcome.values()) {
            if (may.contains(outcome)) {
                assertThat(RotationRules.edge(in(from), outcome).outcome()).isEqualTo(outcome);
            } else {
                assertThatThrownBy(() -> RotationRules.edge(in(from), outcome)).isInstanceOf(Refusal.class);
            }
        }
        if (from == Request.State.ACCEPTED) {
            RotationRules.mayArrive(in(from));
        } else {
            assertThatThrownBy(() -> RotationRules.mayArrive(in(from))).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED,true,false", "NO_ANSWER,true,true", "REFUSED,true,true", "CANCELED,false,false"})
    void theTurnPassesByTheTable(Request.Outcome outcome, boolean passes, boolean next) {
        var edge = RotationRules.edge(in(Request.State.OFFERED), outcome);
        assertThat(edge.passes()).isEqualTo(passes);
        assertThat(edge.next()).isEqualTo(next);
    }

    @Test
    void whoIsOutIsOutFromTheFirstDayThroughTheLast() {
        var out = new Company.Out(LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 5), "why");
        assertThat(out.on(LocalDate.of(2026, 11, 2))).isFalse();
        assertThat(out.on(LocalDate.of(2026, 11, 3))).isTrue();
        assertThat(out.on(LocalDate.of(2026, 11, 5))).isTrue();
        assertThat(out.on(LocalDate.of(2026, 11, 6))).isFalse();
        assertThat(new Company.Out(out.from(), null, "why").on(LocalDate.of(2036, 1, 1)))
                .isTrue();
    }

    @Test
    void reasonsAreAskedFor() {
        RotationRules.hasReason(Request.Outcome.ACCEPTED, null);
        RotationRules.hasReason(Request.Outcome.NO_ANSWER, null);
        RotationRules.hasReason(Request.Outcome.REFUSED, "busy");
        assertThatThrownBy(() -> RotationRules.hasReason(Request.Outcome.REFUSED, null))
                .isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> RotationRules.hasReason(Request.Outcome.CANCELED, null))
                .isInstanceOf(Unfit.class);
        RotationRules.ownersWhole(null, null);
        RotationRules.ownersWhole("Mine", "insured there");
        assertThatThrownBy(() -> RotationRules.ownersWhole("Mine", null)).isInstanceOf(Unfit.class);
        assertThatThrownBy(() -> RotationRules.ownersWhole(null, "insured there"))
                .isInstanceOf(Unfit.class);
    }
}
