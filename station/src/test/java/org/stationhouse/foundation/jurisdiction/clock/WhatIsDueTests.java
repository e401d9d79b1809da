package org.stationhouse.foundation.jurisdiction.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.REQUEST;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.WEDNESDAY;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.at;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.dates;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.only;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.request;
import static org.stationhouse.foundation.jurisdiction.clock.Asked.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.jurisdiction.calendar.Counting.Route;
import org.stationhouse.foundation.jurisdiction.law.EventId;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** What the engine answers: which clocks run, combine, wait, stand still or open only with a reason, and why. */
class WhatIsDueTests {

    private final LawBook book = new LawBook();
    private final ClockEngine california = Engines.of(book, "us-ca");
    private final ClockEngine oregon = Engines.of(book, "us-or");

    @Test
    void aRecordsRequestOnTheWednesdayBeforeThanksgivingInCalifornia() {
        Due.Fixed due = only(california, "ca.cpra.determination", request(), Due.Fixed.class);

        assertThat(Engines.text(due.at())).isEqualTo("2026-12-07");
        assertThat(due.warns()).isFalse();
        Step.Rolled rolled = step(due, Step.Rolled.class);
        assertThat(rolled.from()).isEqualTo(LocalDate.of(2026, 12, 5));
        assertThat(rolled.passed())
                .extracting(Step.Skipped::day)
                .containsExactly(LocalDate.of(2026, 12, 5), LocalDate.of(2026, 12, 6));
        assertThat(rolled.cite()).isEqualTo("CCP 12a, 12b");
        assertThat(due.at().end()).isEqualTo(at("2026-12-08T00:00"));
    }

    @Test
    void aRecordsRequestOnTheWednesdayBeforeThanksgivingInOregon() {
        Due.Fixed acknowledge = only(oregon, "or.192.324.ack", request(), Due.Fixed.class);
        assertThat(Engines.text(acknowledge.at())).isEqualTo("2026-12-03");
        assertThat(acknowledge.why().stream()
                        .filter(Step.Skipped.class::isInstance)
                        .map(it -> ((Step.Skipped) it).day()))
                .containsExactly(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 28), LocalDate.of(2026, 11, 29));

        Due.Fixed complete = only(oregon, "or.192.329.complete", request(), Due.Fixed.class);
        assertThat(Engines.text(complete.at())).isEqualTo("2026-12-17");
        assertThat(step(complete, Step.LastDayOf.class).day()).isEqualTo(LocalDate.of(2026, 12, 3));
    }

    @Test
    void whatAnEventStartsComesSoonestFirstAndOfThisStateOnly() {
        List<Due> dues = california.startedBy(REQUEST, request());
        assertThat(dues)
                .extracting(due -> due.rule().id().text())
                .contains("ca.cpra.determination", "ca.cpra.extension", "ca.fam6228.facesheet")
                .allMatch(id -> !id.startsWith("or."));
        List<Instant> ends = dues.stream()
                .filter(Due.Fixed.class::isInstance)
                .map(it -> ((Due.Fixed) it).at().end())
                .toList();
        assertThat(ends).isSorted().isNotEmpty();
    }

    @Test
    void aFallbackOpensOnlyWithARecordedReasonAndTakesThePlaceOfTheMainClock() {
        assertThat(dates(california, "ca.fam6228.facesheet", request()))
                .isEqualTo("clock.primary " + at("2026-11-27T10:00"));
        assertThat(only(california, "ca.fam6228.facesheet", request(), Due.Unopened.class)
                        .codes())
                .isEmpty();

        Moments good = request().because("the report is being translated");
        Due.Fixed fallback = only(california, "ca.fam6228.facesheet", good, Due.Fixed.class);
        assertThat(Engines.text(fallback.at())).isEqualTo("2026-12-03");
        Step.Reason reason = step(fallback, Step.Reason.class);
        assertThat(reason.reason()).isEqualTo("the report is being translated");
        assertThat(reason.instead()).isEqualTo(new Deadline.Moment(at("2026-11-27T10:00")));
    }

    @Test
    void anExtensionOpensOnlyWithAReasonThatTheLawLists() {
        assertThat(only(california, "ca.cpra.extension", request(), Due.Unopened.class)
                        .codes())
                .hasSize(5);
        only(california, "ca.cpra.extension", request().because("we are busy"), Due.Unopened.class);

        Due.Fixed opened = only(california, "ca.cpra.extension", request().because("voluminous"), Due.Fixed.class);
        assertThat(Engines.text(opened.at())).isEqualTo("2026-12-21");
        assertThat(step(opened, Step.Reason.class).reason()).isEqualTo("Voluminous amount of separate records");
    }

    @Test
    void ofTwoDatesTheLaterGovernsOnceBothAreKnown() {
        var order = new EventId("court.order");
        var arrest = new EventId("arrest.made");
        Moments known = Moments.asOf(WEDNESDAY).on(order, WEDNESDAY);
        assertThat(only(california, "ca.pc236.14", known, Due.Waiting.class).missing())
                .containsExactly(arrest);

        assertThat(dates(california, "ca.pc236.14", known.on(arrest, LocalDate.of(2026, 11, 2))))
                .isEqualTo("clock.alternative 2027-11-02; clock.destroy-by 2027-11-29");
        assertThat(dates(california, "ca.pc236.14", known.on(arrest, LocalDate.of(2024, 11, 2))))
                .isEqualTo("clock.destroy-by 2027-11-29; clock.primary 2027-02-23");
    }

    @Test
    void ofTwoDatesEitherIsEnoughAndTheOneThatIsKnownHoldsUntilTheOtherIs() {
        Moments issued = Moments.asOf(WEDNESDAY).on(new EventId("citation.issued"), WEDNESDAY);
        assertThat(dates(california, "ca.vc40207", issued)).isEqualTo("clock.alternative 2026-12-16");
        Moments mailed = issued.on(new EventId("delinquent_notice.mailed"), LocalDate.of(2026, 12, 10));
        assertThat(dates(california, "ca.vc40207", mailed)).isEqualTo("clock.primary 2026-12-24");
        assertThat(california.startedBy(new EventId("citation.issued"), mailed))
                .extracting(due -> due.rule().id().text())
                .contains("ca.vc40207");
    }

    @Test
    void anEventThatFollowsFromOthersWaitsForThemUnlessTheyNeverCome() {
        var receipt = new EventId("petition.received");
        var limit = new EventId("limitation.ended");
        Moments petition = Moments.asOf(WEDNESDAY).on(receipt, WEDNESDAY);

        assertThat(california
                        .due(new RuleId("ca.pc851.8.deemed-denied"), petition)
                        .getFirst())
                .isInstanceOfSatisfying(
                        Due.Waiting.class, it -> assertThat(it.missing()).containsExactly(limit));
        assertThat(dates(california, "ca.pc851.8.deemed-denied", petition.on(limit, LocalDate.of(2026, 12, 31))))
                .isEqualTo("clock.primary 2027-03-01");
        assertThat(dates(california, "ca.pc851.8.deemed-denied", petition.never(limit)))
                .isEqualTo("clock.primary 2027-01-25");
    }

    @Test
    void aParkingReviewStandsStillWhileTheCopyOfTheCitationIsOutstanding() {
        Moments issued = Moments.asOf(WEDNESDAY).on(new EventId("citation.issued"), LocalDate.of(2026, 11, 2));
        assertThat(dates(california, "ca.vc40215.review", issued)).isEqualTo("clock.primary 2026-11-23");

        Moments copied = issued.stopped("citation-copy-request", at("2026-11-09T09:00"), at("2026-11-16T15:00"));
        Due.Fixed later = only(california, "ca.vc40215.review", copied, Due.Fixed.class);
        assertThat(Engines.text(later.at())).isEqualTo("2026-11-30");
        assertThat(step(later, Step.Stood.class).days()).isEqualTo(7);

        Moments open = issued.stopped("citation-copy-request", at("2026-11-09T09:00"), null);
        assertThat(only(california, "ca.vc40215.review", open, Due.Standing.class)
                        .left())
                .isEqualTo(14);
        assertThat(dates(california, "ca.vc40215.review", issued.stopped("fee-unpaid", at("2026-11-09T09:00"), null)))
                .isEqualTo("clock.primary 2026-11-23");
    }

    @Test
    void anUnverifiedTollingChangesNothingAndSaysWhatItWould() {
        Moments stopped = request()
                .at(new EventId("request.acknowledgment_due"), at("2026-12-03T12:00"))
                .stopped("fee-unpaid", at("2026-12-07T09:00"), at("2026-12-14T09:00"));
        Due.Fixed due = only(oregon, "or.192.329.complete", stopped, Due.Fixed.class);

        assertThat(Engines.text(due.at())).isEqualTo("2026-12-17");
        Deadline otherwise = step(due, Step.WouldStand.class).otherwise();
        assertThat(otherwise == null ? "" : Engines.text(otherwise)).isEqualTo("2026-12-24");
    }

    @Test
    void serviceByMailAddsDaysOnlyWhereTheStatuteSaysSo() {
        Moments decided = Moments.asOf(WEDNESDAY).on(new EventId("decision.mailed"), LocalDate.of(2026, 11, 2));
        assertThat(dates(california, "ca.vc40230", decided)).isEqualTo("clock.primary 2026-12-02");
        assertThat(dates(california, "ca.vc40230", decided.mailed(Route.WITHIN_STATE)))
                .isEqualTo("clock.primary 2026-12-07");
        assertThat(dates(california, "ca.vc40230", decided.mailed(Route.OUTSIDE_US)))
                .isEqualTo("clock.primary 2026-12-22");
        assertThat(dates(california, "ca.cpra.determination", request().mailed(Route.OUTSIDE_US)))
                .isEqualTo("clock.primary 2026-12-07");
    }

    @Test
    void courtDaysAreCountedBackAndTheDayOfTheHearingDoesNotCount() {
        Moments hearing = Moments.asOf(WEDNESDAY).on(new EventId("hearing.date"), LocalDate.of(2026, 12, 10));
        assertThat(dates(california, "ca.evid1043", hearing))
                .isEqualTo("clock.opposition 2026-12-03; clock.primary 2026-11-24; clock.reply 2026-12-08");
        Moments sale = Moments.asOf(WEDNESDAY).on(new EventId("sale.date"), LocalDate.of(2026, 12, 3));
        Due.Fixed notice = only(california, "ca.civ2080.4", sale, Due.Fixed.class);
        assertThat(Engines.text(notice.at())).isEqualTo("2026-11-28");
        assertThat(step(notice, Step.OpenBefore.class).open()).isEqualTo(WEDNESDAY);
    }

    @Test
    void hoursStopOverTheHolidayAndRunThroughTheChangeOfClocks() {
        var stored = new EventId("vehicle.stored");
        Moments before = Moments.asOf(WEDNESDAY).at(stored, at("2026-11-25T10:00"));
        assertThat(dates(california, "ca.vc22852.notice", before)).isEqualTo("clock.primary " + at("2026-11-30T10:00"));

        Moments saturday = Moments.asOf(WEDNESDAY).at(stored, at("2026-11-28T22:15"));
        assertThat(dates(california, "ca.vc22852.notice", saturday))
                .isEqualTo("clock.primary " + at("2026-12-02T00:00"));

        Moments spring =
                Moments.asOf(LocalDate.of(2027, 3, 13)).at(new EventId("order.served"), at("2027-03-13T12:00"));
        assertThat(dates(california, "ca.pc18120", spring)).isEqualTo("clock.primary " + at("2027-03-15T13:00"));
        Moments autumn =
                Moments.asOf(LocalDate.of(2026, 10, 31)).at(new EventId("order.served"), at("2026-10-31T12:00"));
        assertThat(dates(california, "ca.pc18120", autumn)).isEqualTo("clock.primary " + at("2026-11-02T11:00"));
    }

    @Test
    void whereOnlyTheDayIsKnownHoursRunFromItsBeginning() {
        Moments day = Moments.asOf(WEDNESDAY).on(new EventId("report.received"), WEDNESDAY);
        Due.Fixed due = only(california, "ca.pc14211.2h", day, Due.Fixed.class);
        assertThat(due.at()).isEqualTo(new Deadline.Moment(at("2026-11-25T02:00")));
        assertThat(step(due, Step.FromMidnight.class).day()).isEqualTo(WEDNESDAY);
    }
}
