package org.stationhouse.foundation.jurisdiction.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.jurisdiction.law.Authority;
import org.stationhouse.foundation.jurisdiction.law.Fee;
import org.stationhouse.foundation.jurisdiction.law.Hold;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LawClock;
import org.stationhouse.foundation.jurisdiction.law.Length;
import org.stationhouse.foundation.jurisdiction.law.Names;
import org.stationhouse.foundation.jurisdiction.law.Plan;
import org.stationhouse.foundation.jurisdiction.law.Retention;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;
import org.stationhouse.foundation.jurisdiction.law.Threshold;
import org.stationhouse.foundation.jurisdiction.law.Unit;
import org.stationhouse.foundation.jurisdiction.law.Workflow;

/** Where common belief and the law differ, the law is in the pack. */
class FolkloreTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final LawBook book = new LawBook();

    private Rule rule(String id) {
        return book.rule(new RuleId(id), TODAY).orElseThrow();
    }

    private static Length days(int days) {
        return new Length(days, Unit.CALENDAR_DAY);
    }

    private Length clock(String id, String item) {
        return ((LawClock.Relative) Objects.requireNonNull(rule(id).items().get(item), item)).length();
    }

    private Map<Hold.Kind, Length> holds(String id) {
        return rule(id).all(Hold.class).stream().collect(java.util.stream.Collectors.toMap(Hold::kind, Hold::length));
    }

    private Fee fee(String id, String name) {
        return rule(id).all(Fee.class).stream()
                .filter(it -> it.fee().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void secondhandGoodsAreHeldSevenDaysAndOnlyFirearmsThirty() {
        assertThat(holds("ca.bpc21636.1")).isEqualTo(Map.of(Hold.Kind.MIN, days(7), Hold.Kind.EARLY_RELEASE, days(5)));
        assertThat(holds("ca.bpc21636")).isEqualTo(Map.of(Hold.Kind.MIN, days(30)));
        assertThat(holds("ca.bpc21647")).isEqualTo(Map.of(Hold.Kind.MAX, days(90)));
    }

    @Test
    void aVictimsFaceSheetAndReportHaveClocksOfTheirOwn() {
        assertThat(clock("ca.fam6228.facesheet", "clock.primary")).isEqualTo(new Length(48, Unit.HOUR));
        assertThat(clock("ca.fam6228.facesheet", "clock.fallback")).isEqualTo(new Length(5, Unit.WORKING_DAY));
        assertThat(clock("ca.fam6228.report", "clock.primary")).isEqualTo(new Length(5, Unit.WORKING_DAY));
        assertThat(clock("ca.fam6228.report", "clock.fallback")).isEqualTo(new Length(10, Unit.WORKING_DAY));
        Threshold age = rule("ca.fam6228.report").all(Threshold.class).getFirst();
        assertThat(age.op().holds(java.math.BigDecimal.valueOf(12), age.amount()))
                .isTrue();
        assertThat(age.op().holds(java.math.BigDecimal.valueOf(11), age.amount()))
                .isFalse();
        assertThat(clock("ca.fam6228.report", "clock.eligibility-window")).isEqualTo(new Length(5, Unit.YEAR));
    }

    @Test
    void parkingCountsTwentyOneAndFourteenDaysAndFifteenForPaperwork() {
        assertThat(clock("ca.vc40215.review", "clock.primary")).isEqualTo(days(21));
        assertThat(clock("ca.vc40215.review", "clock.alternative")).isEqualTo(days(14));
        assertThat(clock("ca.vc40215.hearing", "clock.primary")).isEqualTo(days(21));
        assertThat(clock("ca.vc40215.hearing", "clock.hearing")).isEqualTo(days(90));
        for (String paperwork : List.of("ca.vc40202.driveaway", "ca.vc40206.5", "ca.vc40210")) {
            assertThat(clock(paperwork, "clock.primary")).as(paperwork).isEqualTo(days(15));
        }
        assertThat(clock("ca.vc40230", "clock.file")).isEqualTo(days(15));
        assertThat(fee("ca.vc40206.5", "copy of citation").cap()).isEqualByComparingTo("2");
    }

    @Test
    void parkingDebtIsOfferedThePlanBeforeAnyHold() {
        Plan plan = rule("ca.vc40220.plan").all(Plan.class).getFirst();
        assertThat(plan.monthlyPaymentMax()).isEqualByComparingTo("25");
        assertThat(plan.totalMax()).isEqualByComparingTo("500");
        assertThat(plan.term()).isEqualTo(new Length(24, Unit.MONTH));
        assertThat(plan.cure()).isEqualTo(days(45));
        assertThat(List.of(plan.cureTimes(), plan.holdRescissions())).containsExactly(1, 1);
        assertThat(plan.lateFeesWaived()).isTrue();
        assertThat(fee("ca.vc40220.plan", "payment-plan processing, indigent").cap())
                .isEqualByComparingTo("5");
        assertThat(clock("ca.vc40220.judgment", "clock.primary")).isEqualTo(days(21));
        assertThat(fee("ca.vc40230", "court appeal filing (Gov 70615)").unverified())
                .isTrue();
    }

    @Test
    void aMissingPersonIsEnteredWithinTwoHours() {
        assertThat(clock("ca.pc14211.2h", "clock.primary")).isEqualTo(new Length(2, Unit.HOUR));
        assertThat(clock("ca.pc14211.24h", "clock.primary")).isEqualTo(new Length(24, Unit.HOUR));
        assertThat(clock("ca.pc14211.60", "clock.primary")).isEqualTo(days(60));
        assertThat(clock("ca.pc14213", "clock.primary")).isEqualTo(new Length(24, Unit.HOUR));
        assertThat(book.inForce(book.packs(), TODAY).stream()
                        .filter(it -> it.area().code().equals("missing"))
                        .flatMap(it -> it.all(LawClock.Relative.class).stream())
                        .map(LawClock.Relative::length))
                .doesNotContain(new Length(4, Unit.HOUR));
    }

    @Test
    void aBicycleLicenseIsVoluntaryAndCheap() {
        assertThat(rule("ca.vc39002").effect()).contains("MUST NOT prohibit unlicensed bicycles");
        assertThat(rule("ca.vc39004").all(Fee.class))
                .extracting(it -> it.cap() == null ? 0 : it.cap().intValue())
                .containsExactly(4, 2, 2, 2);
    }

    @Test
    void sealingHasFourOutcomes() {
        assertThat(rule("ca.pc851.8.petition").all(Workflow.class)).containsExactly(Workflow.SEAL_THEN_DESTROY);
        assertThat(rule("ca.pc851.91").all(Workflow.class)).containsExactly(Workflow.STAMP_AND_KEEP);
        assertThat(rule("ca.pc851.93").all(Workflow.class)).containsExactly(Workflow.SUPPRESS_ON_STATE_NOTICE);
        assertThat(rule("ca.pc236.14").all(Workflow.class)).containsExactly(Workflow.SEAL_THEN_DESTROY_ON_ORDER_CLOCK);
        assertThat(rule("ca.pc851.92.stamp").stamp())
                .isEqualTo("ARREST SEALED: DO NOT RELEASE OUTSIDE THE CRIMINAL JUSTICE SECTOR");
    }

    @Test
    void releaseWithoutChargeMakesADetentionOfTheArrest() {
        assertThat(rule("ca.pc851.6").all(Workflow.class)).containsExactly(Workflow.RELABEL_AS_DETENTION);
        assertThat(clock("ca.pc11115", "clock.primary")).isEqualTo(days(30));
    }

    @Test
    void sexualAssaultEvidenceStaysTwentyYearsAndBiologicalUntilNobodyIsHeld() {
        assertThat(rule("ca.pc680.hold").all(Retention.class))
                .extracting(Retention::length)
                .containsExactly(new Length(20, Unit.YEAR), new Length(40, Unit.AGE_YEAR));
        assertThat(clock("ca.pc680.hold", "clock.primary")).isEqualTo(days(60));
        assertThat(rule("ca.pc1417.9").all(Retention.class).getFirst().until())
                .isEqualTo(new org.stationhouse.foundation.jurisdiction.law.EventId("incarceration.last_ended"));
        assertThat(rule("ca.pc1417.9.early").names(Names.Kind.NOTIFY)).hasSize(5);
        assertThat(clock("ca.pc1417.9.early", "clock.primary")).isEqualTo(days(180));
    }

    @Test
    void stolenPropertyMayBeReleasedByTheClerkThroughAGate() {
        assertThat(rule("ca.pc1413.release").names(Names.Kind.GATE)).isNotEmpty();
        assertThat(clock("ca.pc1413.release", "clock.primary")).isEqualTo(days(15));
    }

    @Test
    void aFirearmIsHeldFortyEightHoursAndThenMadeAvailable() {
        assertThat(clock("ca.pc18265", "clock.primary")).isEqualTo(new Length(48, Unit.HOUR));
        assertThat(clock("ca.pc18265", "clock.follow-on")).isEqualTo(new Length(5, Unit.BUSINESS_DAY));
        assertThat(clock("ca.pc18400", "clock.primary")).isEqualTo(days(60));
        assertThat(clock("ca.pc18400", "clock.absolute-limit")).isEqualTo(days(90));
        assertThat(clock("ca.pc11108.2", "clock.primary")).isEqualTo(days(7));
        assertThat(fee("ca.pc33860", "each additional firearm").payableTo()).isEqualTo("DOJ");
    }

    @Test
    void civiliansTowOnTheGroundsThatTheLawLists() {
        assertThat(book.inForce(book.packs(), TODAY).stream().flatMap(it -> it.all(Authority.class).stream()))
                .hasSize(23);
    }

    @Test
    void oregonsScheduleHasItsNewNumberAndSeriesThatAreMissingAreNeverPurged() {
        Rule schedule = rule("or.oar166-200-0350");
        assertThat(schedule.cite()).contains("166-200-0350");
        assertThat(schedule.all(org.stationhouse.foundation.jurisdiction.law.Series.class))
                .hasSize(15);
        assertThat(schedule.reading().caveats().getFirst()).contains("do not enable automatic purge");
        assertThat(clock("or.419A.expunge", "clock.primary")).isEqualTo(days(60));
    }

    @Test
    void oregonAsksNoPaymentBeforeAParkingHearing() {
        assertThat(book.inForce(book.packs(), TODAY).stream()
                        .filter(it ->
                                it.pack().equals("us-or") && it.area().code().equals("parking"))
                        .map(Rule::effect))
                .anyMatch(it -> it.contains("before"));
    }

    @Test
    void counterReportsFindNoFault() {
        assertThat(book.inForce(book.packs(), TODAY).stream()
                        .filter(it -> it.cite().startsWith("VC 20015"))
                        .map(Rule::effect))
                .anyMatch(it -> it.toLowerCase(java.util.Locale.ROOT).contains("fault"));
    }
}
