package org.stationhouse.desk.dispatch.noreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Accounts.Colleague;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.staff.Unfit;

/** What is on the list, to the millisecond, and what may be done with it. */
class NoReportRulesTests {

    private static final Instant ISSUED = Instant.parse("2026-11-20T17:00:00Z");
    private static final Duration SHIFT = Duration.ofHours(12);

    private static NoReport of(boolean reported, boolean needless) {
        return of(reported ? ISSUED : null, needless, "Kim, Dana (dkim)");
    }

    private static NoReport of(@Nullable Instant reported, boolean needless, String writer) {
        return new NoReport(
                1,
                PublicRef.fresh(),
                "C26-000001",
                "459 Burglary",
                "6360 Fountain Sq",
                new NoReport.Case(2, PublicRef.fresh(), CaseNumber.of("26-000001"), false),
                null,
                new NoReport.Writer("PATROL", writer),
                ISSUED,
                reported,
                needless ? new NoReport.Needless(ISSUED, "lee", "Logged twice") : null,
                1);
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, -1, DUE",
        "false, false, 0, LATE",
        "false, false, 1, LATE",
        "true, false, -1, REPORTED",
        "true, false, 0, REPORTED",
        "false, true, -1, NEEDLESS",
        "false, true, 0, NEEDLESS",
        "true, true, 0, REPORTED"
    })
    void whatIsLateIsSaidToTheMillisecond(
            boolean reported, boolean needless, long millisAfter, NoReport.State expected) {
        Instant now = ISSUED.plus(SHIFT).plusMillis(millisAfter);
        assertThat(of(reported, needless).state(now, SHIFT)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"false, false, true, false", "true, false, false, false", "false, true, false, true"})
    void onlyWhatIsWantedIsClosedAndOnlyWhatIsClosedIsTakenUp(
            boolean reported, boolean needless, boolean closes, boolean reopens) {
        NoReport it = of(reported, needless);
        if (closes) {
            assertThatCode(() -> NoReportRules.wanted(it)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> NoReportRules.wanted(it)).isInstanceOf(Refusal.class);
        }
        if (reopens) {
            assertThatCode(() -> NoReportRules.needless(it)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> NoReportRules.needless(it)).isInstanceOf(Refusal.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "12, true", "240, true", "241, false", "-5, false"})
    void theHoursAreOneToTenDays(int hours, boolean fit) {
        if (fit) {
            assertThatCode(() -> NoReportRules.hoursFit(hours)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> NoReportRules.hoursFit(hours)).isInstanceOf(Unfit.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Kim, Dana / Lee|0", "Lee / DKIM|6", "Ofc. Kimball|-1", "dkim2|-1", "ann-dkim|-1", "|-1"})
    void anOfficerIsMeantByHisNameAsAWord(@Nullable String crew, int place) {
        var kim = new Colleague(1, PublicRef.fresh(), "dkim", "Kim, Dana");
        assertThat(Writers.place(crew == null ? "" : crew, kim)).isEqualTo(place);
    }

    @Test
    void onPaperTheSignInNameIsLeftOut() {
        assertThat(of(false, false).writerOnPaper()).isEqualTo("Kim, Dana");
        assertThat(of(null, false, "Patrol").writerOnPaper()).isEqualTo("Patrol");
        assertThat(of(null, false, "Kim (Jr.), Dana (dkim)").writerOnPaper()).isEqualTo("Kim (Jr.), Dana");
    }
}
