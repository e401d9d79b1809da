package org.stationhouse.foundation.staff.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.Decision;
import org.stationhouse.foundation.staff.Relation;
import org.stationhouse.foundation.staff.Rights;

/** Each rule of access from both sides. */
class AccessRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final Rights RIGHTS = RightsOfTests.of("""
            right,roles,case,fresh,duty,posts,glass
            staff.glass.break,@desk @sworn,yes,yes,,,
            test.page.open,@all,no,no,,,
            test.report.write,@desk @sworn,yes,no,PST-16,,
            test.case.show,@desk,yes,no,,,yes
            test.case.change,@desk,yes,no,,,
            test.account.disable,administrator,no,yes,,,
            test.lock.release,administrator,no,no,,watch-commander,
            test.query.run,@desk,yes,no,PRT-14,,
            """);

    /** Kim: pst1, certified until today, watch commander from 18:00 to 20:00; Al: administrator; Sam: pso1; Ed: pst1 that ended. */
    private static final Facts FACTS = new Facts(
            1,
            Map.of(
                    1L, new Facts.Holder(1, 11, "pst1", true, null),
                    2L, new Facts.Holder(2, 12, "administrator", true, null),
                    3L, new Facts.Holder(3, 13, "pso1", true, null),
                    4L, new Facts.Holder(4, 14, "pst1", false, null),
                    5L, new Facts.Holder(5, 15, "pst1", true, NOW),
                    6L, new Facts.Holder(6, 16, "pst1", true, NOW.plusSeconds(1))),
            Map.of(
                    11L, List.of(new Facts.Certified("clets", TODAY.minusYears(1), TODAY)),
                    13L, List.of(new Facts.Certified("clets", TODAY.minusYears(2), TODAY.minusDays(1)))),
            Map.of(
                    11L, List.of(new Facts.Posted("watch-commander", NOW, NOW.plusSeconds(7200))),
                    13L, List.of(new Facts.Posted("watch-commander", NOW.minusSeconds(7200), NOW))),
            Map.of("services", Map.of("PST-16", "job description")),
            Map.of("PRT-14", List.of(new Facts.Need("clets", "CLETS rules"), new Facts.Need("leds", "LEDS rules"))),
            Map.of(1L, List.of(new Facts.Broken("G", "cases.jacket", "OPENED", NOW.plusSeconds(1)))));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // account, role, right, restricted record, assigned, proved seconds ago, expected
                "1, pst1, test.page.open, -, false, -, Allowed",
                "1, pst1, no.such.right, -, false, -, Refused",
                "-, anonymous, test.page.open, -, false, -, Refused",
                "1, pst1, test.report.write, -, false, -, Allowed",
                "2, administrator, test.report.write, -, false, -, Refused",
                "3, pso1, test.report.write, -, false, -, Refused",
                "-, pso2, test.report.write, -, false, -, Refused",
                "-, cso1, test.report.write, -, false, -, Allowed",
                "4, pst1, test.page.open, -, false, -, Refused",
                "5, pst1, test.page.open, -, false, -, Refused",
                "6, pst1, test.page.open, -, false, -, Allowed",
                "1, supervisor, test.page.open, -, false, -, Refused",
                "99, pst1, test.page.open, -, false, -, Refused",
                "1, pst1, test.query.run, -, false, -, Allowed",
                "3, pso1, test.query.run, -, false, -, Refused",
                "-, pst1, test.query.run, -, false, -, Refused",
                "1, pst1, test.lock.release, -, false, -, Allowed",
                "3, pso1, test.lock.release, -, false, -, Refused",
                "-, pst1, test.lock.release, -, false, -, Refused",
                "2, administrator, test.account.disable, -, false, -, ProveAgain",
                "2, administrator, test.account.disable, -, false, 300, ProveAgain",
                "2, administrator, test.account.disable, -, false, 299, Allowed",
                "1, pst1, test.case.show, SHUT, true, -, Allowed",
                "1, pst1, test.case.show, SHUT, false, -, BehindGlass",
                "1, pst1, test.case.show, OPENED, false, -, Allowed",
                "3, pso1, test.case.show, OPENED, false, -, BehindGlass",
                "1, pst1, test.case.change, OPENED, false, -, Refused",
                "1, pst1, test.case.change, OPENED, true, -, Allowed",
                "-, pst1, test.case.show, SHUT, false, -, Refused"
            })
    void aRuleDecides(
            @Nullable Long account,
            String role,
            String right,
            @Nullable String restricted,
            boolean assigned,
            @Nullable Long proved,
            String expected) {
        Instant provedAt = proved == null ? null : NOW.minusSeconds(proved);
        var actor = new Actor("kim", role, account, "s", "10.0.0.1", provedAt);
        Relation to = restricted == null ? null : Relation.restricted("cases.jacket", restricted, assigned);

        Decision decision = new AccessRules(RIGHTS, FACTS, NOW, TODAY).decide(actor, right, to);

        assertThat(decision.getClass().getSimpleName()).isEqualTo(expected);
    }
}
