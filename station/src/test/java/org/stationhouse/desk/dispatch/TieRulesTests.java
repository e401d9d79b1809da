package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Table;

/** The rules of calls that are about the same, each on both sides. */
class TieRulesTests {

    private static final Call.InCase CASE = new Call.InCase(7, PublicRef.fresh(), CaseNumber.of("26-000007"));
    private static final Call.Master MASTER = new Call.Master(9, PublicRef.fresh(), "C26-000009");

    private static Call call(long id, String state, Call.@Nullable InCase inCase, Call.@Nullable Master master) {
        return new Call(
                id,
                PublicRef.fresh(),
                "C26-00000" + id,
                "Fire",
                "904",
                1,
                Place.of("1 Main St"),
                null,
                null,
                null,
                Call.Came.NOT_SAID,
                null,
                "kim",
                CallTimes.received(Instant.EPOCH),
                CallStatus.of(state, "REPORT"),
                inCase,
                master,
                1);
    }

    private static void refused(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class);
    }

    private static void allowed(ThrowingCallable act) {
        assertThatCode(act).doesNotThrowAnyException();
    }

    /** State, whether a call in it is attached, whether others are attached to it. */
    @ParameterizedTest
    @CsvSource({
        "WAITING,true,true",
        "DISPATCHED,false,true",
        "EN_ROUTE,false,true",
        "ON_SCENE,false,true",
        "CLEARED,false,true",
        "CANCELED,false,false",
        "ATTACHED,false,false",
        "SCHEDULED,false,false",
        "TRANSFERRED,false,true"
    })
    void theStatesSayWhichCallsAreAttached(String state, boolean attached, boolean master) {
        Call call = call(1, state, null, null);
        if (attached) {
            allowed(() -> TieRules.nobodyHasIt(call));
        } else {
            refused(() -> TieRules.nobodyHasIt(call));
        }
        assertThat(TieRules.mayBeMaster(call.status())).isEqualTo(master);
        if (master) {
            allowed(() -> TieRules.mayBeMaster(call));
        } else {
            refused(() -> TieRules.mayBeMaster(call));
        }
    }

    @Test
    void everyStateHasItsLine() {
        Set<String> told = Table.rows(new ClassPathResource("dispatch/masters.csv")).stream()
                .map(row -> row.get("state"))
                .collect(Collectors.toSet());
        assertThat(told).isEqualTo(CallStates.SHIPPED.states().keySet());
    }

    @Test
    void oneCallGoesOnForOthersAndIsNeitherItselfNorAttached() {
        Call one = call(1, "WAITING", null, null);
        Call other = call(2, "WAITING", null, null);
        allowed(() -> TieRules.two(one, other));
        refused(() -> TieRules.two(one, one));
        allowed(() -> TieRules.alone(one, List.of()));
        refused(() -> TieRules.alone(one, List.of(other)));
        refused(() -> TieRules.mayBeMaster(call(3, "ATTACHED", null, MASTER)));
        assertThat(TieRules.attached(call(3, "ATTACHED", null, MASTER))).isEqualTo(MASTER);
        refused(() -> TieRules.attached(one));
    }

    @Test
    void oneEventHasOneCase() {
        allowed(() -> TieRules.noCase(call(1, "WAITING", null, null)));
        refused(() -> TieRules.noCase(call(1, "WAITING", CASE, null)));
        allowed(() -> CallRules.notAttached(call(1, "WAITING", null, null)));
        refused(() -> CallRules.notAttached(call(1, "ATTACHED", null, MASTER)));
    }
}
