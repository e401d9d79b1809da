package org.stationhouse.desk.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.Place;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Unfit;

/** What each way in asks for, on both sides. */
class SourceRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-30T17:00:00Z");

    /** Source, whether a party, a unit and a due time were given, and the field that is refused; none where it is taken. */
    @ParameterizedTest
    @CsvSource({
        "PHONE,false,false,false,",
        "PHONE,true,false,false,",
        "PHONE,false,false,true,",
        "PHONE,false,true,false,unit",
        "WALK_IN,true,false,false,",
        "WALK_IN,true,false,true,",
        "WALK_IN,false,false,false,party",
        "WALK_IN,true,true,false,unit",
        "ON_VIEW,false,true,false,",
        "ON_VIEW,true,true,false,",
        "ON_VIEW,true,false,false,unit",
        "ON_VIEW,true,true,true,due"
    })
    void eachWayInAsksForItsOwn(Source source, boolean party, boolean unit, boolean due, @Nullable String refused) {
        var said = new NewCall("Fire", "904", 1, Place.of("1 Main"), party ? PersonName.of("Able, Ann") : null, null);
        var told = new Told(null, List.of(), null, source, unit ? "S21" : null, due ? NOW.plusSeconds(60) : null);
        if (refused == null) {
            assertThatCode(() -> SourceRules.complete(said, told)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> SourceRules.complete(said, told))
                    .isInstanceOfSatisfying(
                            Unfit.class, it -> assertThat(it.field()).isEqualTo(refused));
        }
    }

    @Test
    void aBlankUnitIsNone() {
        var said = new NewCall("Fire", "904", 1, Place.of("1 Main"), null, null);
        var told = new Told(null, List.of(), null, Source.ON_VIEW, "  ", null);
        assertThatThrownBy(() -> SourceRules.complete(said, told)).isInstanceOf(Unfit.class);
    }

    @ParameterizedTest
    @CsvSource({"-1,false", "0,false", "1,true", "31622400,true", "31622401,false"})
    void whatIsDueIsAheadByAYearAtMost(long seconds, boolean taken) {
        if (taken) {
            assertThatCode(() -> SourceRules.ahead(NOW.plusSeconds(seconds), NOW))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> SourceRules.ahead(NOW.plusSeconds(seconds), NOW))
                    .isInstanceOf(Unfit.class);
        }
        assertThatCode(() -> SourceRules.ahead(null, NOW)).doesNotThrowAnyException();
    }

    /** Priority, source, and minutes after which somebody looks at a waiting call. */
    @ParameterizedTest
    @CsvSource({"1,PHONE,2", "4,PHONE,60", "4,WALK_IN,15", "1,WALK_IN,2", "2,WALK_IN,10", "5,ON_VIEW,240", "5,,240"})
    void whoWaitsAtTheCounterIsSeenToSoon(int priority, @Nullable Source source, long minutes) {
        assertThat(CallStates.SHIPPED.due(call(priority, source, null, new CallStatus.Waiting())))
                .isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void aScheduledCallWaitsForItsTimeAndThenSinceIt() {
        Instant due = NOW.plusSeconds(7_200);
        assertThat(CallStates.SHIPPED.due(call(1, Source.PHONE, due, new CallStatus.Scheduled())))
                .isEqualTo(due);
        Call come = call(1, Source.PHONE, due, new CallStatus.Waiting());
        assertThat(come.since()).isEqualTo(due);
        assertThat(CallStates.SHIPPED.due(come)).isEqualTo(due.plus(Duration.ofMinutes(2)));
    }

    private static Call call(int priority, @Nullable Source source, @Nullable Instant due, CallStatus status) {
        return new Call(
                1,
                PublicRef.fresh(),
                "C26-000001",
                "Fire",
                "904",
                priority,
                Place.of("1 Main St"),
                null,
                null,
                null,
                new Call.Came(source, due),
                null,
                "kim",
                CallTimes.received(NOW),
                status,
                null,
                null,
                1);
    }
}
