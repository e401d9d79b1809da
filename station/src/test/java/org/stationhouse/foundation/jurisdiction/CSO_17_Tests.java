package org.stationhouse.foundation.jurisdiction;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.foundation.jurisdiction.law.LawBook;
import org.stationhouse.foundation.jurisdiction.law.Pack;

/**
 * CSO-17: each refusal and each deadline shows the rule and citation it rests on, and an administrator can see and date every rule in
 * force.
 */
@StationTest
class CSO_17_Tests {

    /** A year that no other test counts in. */
    private static final LocalDate LATER = LocalDate.of(2043, 7, 1);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    LawBook book;

    @Autowired
    LawOffice office;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void everyRefusalAndDeadlineNamesItsRuleAndEachRuleCanBeSeenAndDated() {
        try (var officer = Browser.at(port).as("cso1")) {
            aRefusalNamesItsRule(officer);
            aDeadlineNamesItsLaw(officer);
        }
        try (var administrator = Browser.at(port).as("administrator")) {
            everyRuleIsSeenWithItsCitation(administrator);
            whatWouldWeakenALawIsRefusedWithIt(administrator);
            aRuleIsDated(administrator);
        }
    }

    private void aRefusalNamesItsRule(Browser at) {
        at.open("/calls/new?line=594 12 " + mark + " Way").keys().press("Control+Enter");
        String times = at.find("a[href*='/times/']").first().getAttribute("href");
        at.open(times).find("#f-at").fill("+1 0900");
        at.find("#f-reason").fill("Clock was wrong");
        at.keys().press("Control+Enter");
        assertThat(at.find("#problems"))
                .containsText(
                        "This time lies in the future. (Rule: Call times: received, dispatched, en route, arrived, cleared)");
        at.open("/law/rules/ca.cpra.determination");
        assertThat(at.find("#set")).hasCount(0);
    }

    private void aDeadlineNamesItsLaw(Browser at) {
        at.open("/work/clocks/new?event=request.received&at=-2");
        assertThat(at.find("#d-ca\\.cpra\\.determination-clock\\.primary")).containsText("Gov 7922.535(a)");
        at.find("input[value='ca.cpra.determination']").focus();
        at.keys().press("Space");
        at.find("#f-title").focus();
        at.keys().content("Request " + mark).press("Control+Enter");
        at.page().waitForURL(Pattern.compile(".*/work/matters/[0-9A-Z]{17}"));
        String matter = at.settled().path().substring("/work/matters/".length());
        assertThat(at.find("main")).containsText("Gov 7922.535(a)");
        String task = sql.sql("select ref from worklist.task where matter = :matter and cite = 'Gov 7922.535(a)'")
                .param("matter", matter)
                .query(String.class)
                .single();
        at.open("/work/" + task);
        assertThat(at.find("main")).containsText("Gov 7922.535(a)");
        at.open("/work");
        assertThat(at.find("tbody tr:has(a[href*='" + task + "'])")).containsText("Gov 7922.535(a)");
    }

    private void everyRuleIsSeenWithItsCitation(Browser at) {
        List<Pack> here = office.packs().stream()
                .filter(it -> it.federal() || it.equals(office.home().orElseThrow()))
                .toList();
        var rules = book.inForce(here, office.today());
        at.open("/law");
        assertThat(at.find(".foot")).containsText("of " + rules.size());
        String csv = at.page().context().request().get("/law.csv").text();
        assertThat(csv.lines().count()).isEqualTo(rules.size() + 1L);
        assertThat(rules).allSatisfy(rule -> {
            assertThat(rule.cite()).isNotBlank();
            assertThat(csv).contains(rule.id().text());
        });
        at.open("/law?on=" + office.today() + "&text=ca.pc13730");
        assertThat(at.find("tbody")).containsText("PC 13730");
    }

    private void whatWouldWeakenALawIsRefusedWithIt(Browser at) {
        value(at, "11");
        assertThat(at.find("#problems")).containsText("Gov 7922.535(a)");
        assertThat(kept()).isEmpty();
    }

    private void aRuleIsDated(Browser at) {
        value(at, "9");
        at.page().waitForURL("**/law/rules/ca.cpra.determination*");
        assertThat(at.settled().find("main")).containsText("Res. " + mark);
        assertThat(kept()).containsExactly("9 2043-07-01 2043-12-31");
        assertThat(sql.sql("""
                        select count(*) from vault.audit_line
                        where verb = 'jurisdiction.value.set' and reason = :why
                        """)
                        .param("why", "Pilot " + mark)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private List<String> kept() {
        return sql.sql("""
                        select trim_scale(value) || ' ' || first_day || ' ' || last_day from jurisdiction.local_value where ordinance = :res
                        """).param("res", "Res. " + mark).query(String.class).list();
    }

    private void value(Browser at, String days) {
        at.open("/law/rules/ca.cpra.determination");
        at.find("#f-item").selectOption("clock.primary");
        at.find("#f-value").fill(days);
        at.find("#f-ordinance").fill("Res. " + mark);
        at.find("#f-adopted").fill(LATER.minusDays(30).toString());
        at.find("#f-from").fill(LATER.toString());
        at.find("#f-until").fill(LATER.plusMonths(6).minusDays(1).toString());
        at.find("#f-why").fill("Pilot " + mark);
        at.find("#f-why").focus();
        at.keys().press("Control+Enter");
        at.settled();
    }
}
