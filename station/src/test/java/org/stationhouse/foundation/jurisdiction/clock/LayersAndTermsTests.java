package org.stationhouse.foundation.jurisdiction.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.REQUEST;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.WEDNESDAY;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.at;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.dates;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.only;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.request;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.jurisdiction.calendar.LocalDays;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Retention;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** What layers, dates of texts and the agency do to an answer; how long something is kept; what the calendar brings. */
class LayersAndTermsTests {

    private final LawBook book = new LawBook();
    private final ClockEngine california = Engines.of(book, "us-ca");

    @Test
    void ofTwoLayersTheStricterGovernsAndAnUnverifiedOneNeverDoes() {
        Moments report = Moments.asOf(WEDNESDAY).at(new EventId("report.received"), at("2026-11-25T10:00"));
        List<Due> dues = california.startedBy(new EventId("report.received"), report);
        Due federal = dues.stream()
                .filter(it -> it.rule().id().text().equals("us.suzanne"))
                .findFirst()
                .orElseThrow();
        Due state = dues.stream()
                .filter(it -> it.rule().id().text().equals("ca.pc14211.2h"))
                .findFirst()
                .orElseThrow();

        assertThat(step(federal, Step.GovernedBy.class).rule()).isEqualTo(new RuleId("ca.pc14211.2h"));
        assertThat(state.why()).noneMatch(Step.GovernedBy.class::isInstance);
        assertThat(((Due.Fixed) federal).warns()).isTrue();
    }

    @Test
    void theAgencysOwnValueAndDaysCount() {
        var own = new LocalValue(
                new RuleId("ca.cpra.determination"),
                "clock.primary",
                new BigDecimal("5"),
                "Res. 2026-4",
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 4, 1),
                null,
                "quick answers");
        var closed = new LocalDays(
                List.of(new LocalDays.Closure(
                        LocalDays.MAIN, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 11, 30), "flood")),
                List.of(),
                List.of(),
                List.of());
        ClockEngine engine = Engines.of(book, "us-ca", closed, List.of(own));
        Due.Fixed due = only(engine, "ca.cpra.determination", request(), Due.Fixed.class);

        assertThat(Engines.text(due.at())).isEqualTo("2026-12-01");
        assertThat(step(due, Step.Stricter.class).ordinance()).isEqualTo("Res. 2026-4");
        assertThat(step(due, Step.Rolled.class).from()).isEqualTo(LocalDate.of(2026, 11, 30));
        Moments old = Moments.asOf(LocalDate.of(2026, 3, 2)).at(REQUEST, at("2026-03-02T10:00"));
        assertThat(dates(engine, "ca.cpra.determination", old)).isEqualTo("clock.primary 2026-03-12");
    }

    @Test
    void aTextThatIsYoungerThanTheMatterSaysSo() {
        Moments old = Moments.asOf(WEDNESDAY).on(new EventId("citation.issued"), LocalDate.of(2026, 5, 4));
        Due due = california.due(new RuleId("ca.vc40202.driveaway"), old).getFirst();
        assertThat(step(due, Step.TextIsYounger.class).text()).isEqualTo(LocalDate.of(2026, 7, 10));
    }

    @Test
    void aRuleThatHasEndedIsNotInForce() {
        var retained = new RuleId("ca.vc40240e");
        Moments before = Moments.asOf(LocalDate.of(2026, 12, 31));
        assertThat(california.terms(retained, before)).isNotEmpty();
        assertThat(california.terms(retained, Moments.asOf(LocalDate.of(2027, 1, 1))))
                .isEmpty();
    }

    @Test
    void keepingWaitsForTheLaterOfTwoEvents() {
        var captured = new EventId("image.captured");
        var ended = new EventId("citation.final");
        Moments shot = Moments.asOf(WEDNESDAY).on(captured, LocalDate.of(2026, 8, 1));
        Term waiting = california.terms(new RuleId("ca.vc40240e"), shot).getFirst();
        assertThat(waiting.day()).isNull();
        assertThat(waiting.missing()).containsExactly(ended);
        Term known = california
                .terms(new RuleId("ca.vc40240e"), shot.on(ended, LocalDate.of(2026, 11, 20)))
                .getFirst();
        assertThat(known.day()).isEqualTo(LocalDate.of(2027, 2, 1));

        Term until = california
                .terms(new RuleId("ca.pc1417.9"), Moments.asOf(WEDNESDAY))
                .getFirst();
        assertThat(until.missing()).containsExactly(new EventId("incarceration.last_ended"));
        assertThat(california
                        .terms(new RuleId("ca.pc799"), Moments.asOf(WEDNESDAY))
                        .getFirst()
                        .endless())
                .isTrue();
        assertThat(until.provision()).isInstanceOf(Retention.class);
    }

    @Test
    void clocksOfTheCalendarComeNext() {
        assertThat(california.coming(WEDNESDAY))
                .extracting(due -> due.rule().id().text() + " " + Engines.text(((Due.Fixed) due).at()))
                .contains(
                        "ca.vc20008.forward 2026-12-07",
                        "ca.gc12525.5 2027-04-01",
                        "us.dcra 2026-12-31",
                        "ca.pc680.4 2026-07-01");
    }
}
