package org.stationhouse.foundation.jurisdiction.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stationhouse.foundation.jurisdiction.law.Fee;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.LocalValue;
import org.stationhouse.foundation.jurisdiction.law.Provision;
import org.stationhouse.foundation.jurisdiction.law.Rule;
import org.stationhouse.foundation.jurisdiction.law.RuleId;

/** The agency may fill what the state leaves open and be stricter, never weaker: each named rule on both of its sides. */
class StricterRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    /** @param allowed empty when no value is @param refused value that the rule refuses */
    private record Line(StricterRule rule, String law, String item, String allowed, String refused) {}

    private static final List<Line> TABLE = List.of(
            new Line(StricterRule.NOT_LATER, "ca.cpra.determination", "clock.primary", "10", "11"),
            new Line(StricterRule.NOT_LATER, "ca.pc832.7.delay", "clock.absolute-limit", "18", "19"),
            new Line(StricterRule.NOT_LATER, "ca.wic207.1", "clock.primary", "6", "7"),
            new Line(StricterRule.NOT_SOONER, "ca.pc1413.release", "clock.primary", "15", "14"),
            new Line(StricterRule.NOT_SOONER, "ca.pc680.hold", "clock.primary", "60", "59"),
            new Line(StricterRule.OTHERS_TIME, "ca.vc40215.review", "clock.primary", "", "21"),
            new Line(StricterRule.OTHERS_TIME, "ca.pc1417.5", "clock.request", "", "30"),
            new Line(StricterRule.OTHERS_TIME, "ca.pc1054", "clock.primary", "", "30"),
            new Line(StricterRule.WHOLE_UNITS, "ca.cpra.determination", "clock.primary", "1", "0"),
            new Line(StricterRule.WHOLE_UNITS, "ca.gc34090", "retain.keep-at-least", "2.0", "2.5"),
            new Line(StricterRule.KEPT_NOT_SHORTER, "ca.gc34090", "retain.keep-at-least", "2", "1"),
            new Line(StricterRule.KEPT_NOT_SHORTER, "ca.pc33875", "retain.may-dispose-after", "181", "179"),
            new Line(StricterRule.KEPT_NOT_LONGER, "ca.vc40240e", "retain.keep-at-most", "6", "7"),
            new Line(StricterRule.KEPT_NOT_LONGER, "us.28cfr23", "retain.review-or-purge-by", "4", "6"),
            new Line(StricterRule.HOLD_NOT_WEAKER, "ca.bpc21636.1", "hold.min", "7", "6"),
            new Line(StricterRule.HOLD_NOT_WEAKER, "ca.bpc21647", "hold.max", "90", "91"),
            new Line(StricterRule.FEE_NOT_ABOVE, "ca.vc40206.5", "fee.copy of citation", "2", "2.01"),
            new Line(StricterRule.FEE_NOT_ABOVE, "ca.gc41612", "fee.repossession release", "15", "16"),
            new Line(
                    StricterRule.FEE_IS_FREE,
                    "ca.fam6228.report",
                    "fee.copy of report, photos and 911 recording",
                    "",
                    "1"),
            new Line(StricterRule.FEE_OF_ANOTHER, "ca.livescan", "fee.DOJ and FBI processing", "", "49"),
            new Line(StricterRule.FEE_OF_ANOTHER, "ca.pc33860", "fee.each additional firearm", "", "3"),
            new Line(StricterRule.CHECK_NOT_RARER, "ca.t15.1027.5", "check.direct visual check", "60", "61"),
            new Line(StricterRule.CHECK_NOT_RARER, "ca.t15.1062", "check.visits per week", "2", "1"),
            new Line(StricterRule.PENALTY_IN_RANGE, "ca.vc40203.5", "penalty.parking", "250", "249"),
            new Line(StricterRule.PENALTY_IN_RANGE, "ca.vc40203.5", "penalty.parking", "1000", "1001"),
            new Line(StricterRule.STATE_MATTER, "ca.pc800", "limitation", "", "6"),
            new Line(StricterRule.STATE_MATTER, "ca.pc851.92.access", "penalty.civil", "", "500"),
            new Line(StricterRule.STATE_MATTER, "ca.gc12525.5", "clock.primary", "", "1"),
            new Line(StricterRule.STATE_MATTER, "ca.pc851.8.petition", "retain.seal-then-destroy", "", "3"),
            new Line(StricterRule.STATE_MATTER, "ca.vc14602.6", "hold.fixed", "", "30"),
            new Line(StricterRule.NOTHING_TO_VALUE, "ca.pc1417.9", "retain.keep-until", "", "1"),
            new Line(StricterRule.NOTHING_TO_VALUE, "ca.pc1413.release", "gate", "", "1"));

    private final LawBook book = new LawBook();

    private Rule rule(String id) {
        return book.rule(new RuleId(id), TODAY).orElseThrow();
    }

    private Verdict verdict(Line line, String value) {
        Rule rule = rule(line.law());
        return StricterRules.check(rule, rule.item(line.item()).orElseThrow(), new BigDecimal(value));
    }

    @Test
    void eachRuleAllowsUpToItsBorderAndRefusesBeyond() {
        Set<StricterRule> seen = EnumSet.noneOf(StricterRule.class);
        for (Line line : TABLE) {
            if (!line.allowed().isEmpty()) {
                assertThat(verdict(line, line.allowed())).as("%s", line).isInstanceOf(Verdict.Allowed.class);
            }
            assertThat(verdict(line, line.refused()))
                    .as("%s", line)
                    .isEqualTo(new Verdict.Refused(
                            line.rule(),
                            line.rule().sentence(),
                            rule(line.law()).cite()));
            seen.add(line.rule());
        }
        assertThat(seen).containsExactlyInAnyOrder(StricterRule.values());
    }

    @Test
    void whatNoValueCouldPassIsNotOffered() {
        int open = 0;
        for (var pack : book.packs()) {
            for (Rule rule : book.rules(pack)) {
                for (Provision provision : rule.provisions()) {
                    boolean never = List.of("0.5", "1", "2", "15", "250", "99999").stream()
                            .allMatch(it -> StricterRules.check(rule, provision, new BigDecimal(it))
                                    instanceof Verdict.Refused);
                    if (StricterRules.open(provision)) {
                        open++;
                        assertThat(never && !(provision instanceof Fee))
                                .as("%s %s", rule.id(), provision)
                                .isFalse();
                    } else {
                        assertThat(never).as("%s %s", rule.id(), provision).isTrue();
                    }
                }
            }
        }
        assertThat(open).isGreaterThan(150);
    }

    @Test
    void aFeeWithoutStatuteOrOrdinanceIsRefused() {
        Optional<LocalValue> none = Optional.empty();
        Optional<LocalValue> own = Optional.of(new LocalValue(
                new RuleId("ca.vc22850.5"),
                "fee.impound administration",
                new BigDecimal("185"),
                "Ord. 7",
                TODAY,
                TODAY,
                null,
                "cost study"));

        assertThat(charge("ca.vc22850.5", none)).isEqualTo(new Charge.Refused(FeeRules.NO_ORDINANCE, "VC 22850.5"));
        assertThat(charge("ca.vc22850.5", own))
                .isEqualTo(new Charge.Amount(new BigDecimal("185"), "VC 22850.5", "Ord. 7"));
        assertThat(charge("ca.pc33880", none)).isInstanceOf(Charge.Refused.class);
        assertThat(charge("ca.pc33880", own)).isInstanceOf(Charge.Amount.class);
        assertThat(charge("ca.livescan", none))
                .isEqualTo(new Charge.Refused(
                        FeeRules.NO_ORDINANCE, rule("ca.livescan").cite()));
        assertThat(charge("ca.vc40206.5", none)).isEqualTo(new Charge.Refused(FeeRules.NO_AMOUNT, "VC 40206.5"));
        assertThat(charge("ca.vc40206.5", own)).isInstanceOf(Charge.Amount.class);
        assertThat(charge("ca.gc41612", none))
                .isEqualTo(new Charge.Refused(
                        FeeRules.UNVERIFIED, rule("ca.gc41612").cite()));
        assertThat(charge("ca.fam6228.report", none))
                .isInstanceOfSatisfying(
                        Charge.Amount.class, it -> assertThat(it.dollars()).isZero());
        assertThat(charge("ca.cpra.fee", none))
                .isInstanceOfSatisfying(
                        Charge.AtCost.class,
                        it -> assertThat(it.excludes()).containsExactly("search", "review", "redaction"));
        assertThat(charge("ca.pc33860", none))
                .isInstanceOfSatisfying(
                        Charge.Amount.class, it -> assertThat(it.dollars()).isEqualByComparingTo("20"));
        assertThat(charge("ca.ccw", none)).isInstanceOf(Charge.AtCost.class);
    }

    private Charge charge(String id, Optional<LocalValue> own) {
        Rule rule = rule(id);
        return FeeRules.charge(rule, rule.all(Fee.class).getFirst(), own);
    }
}
