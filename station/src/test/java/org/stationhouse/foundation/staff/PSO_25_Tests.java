package org.stationhouse.foundation.staff;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.access.RightsToCome;

/** PSO-25: the agency's layer bars a classification from a duty; the Torrance template bars police services officers from collisions. */
@StationTest
class PSO_25_Tests {

    private static final String SOURCE = "Memo 26-14 of the chief";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    AgencyBars bars;

    @Autowired
    AccessPolicy policy;

    @Autowired
    RightsToCome coming;

    @BeforeEach
    void open() {
        house.setUp();
        liftAll();
    }

    @AfterEach
    void liftAll() {
        var administrator = door.actor("administrator");
        bars.layer(administrator).bars().forEach(bar -> bars.lift(bar.ref(), "the test is over", administrator));
    }

    @Test
    void theTorranceTemplateIsAppliedByKeyboardAndBarsPoliceServicesOfficersFromCollisions() {
        try (var desk = Browser.at(port).as("administrator")) {
            command(desk, "bars", "/bars");
            desk.page().locator("#template button").focus();
            desk.keys().press("Enter");
            assertThat(desk.find("main .notice")).containsText("The template is applied.");
            assertThat(desk.find("#barred tbody tr")).hasCount(3);
            assertThat(desk.find("#barred")).containsText("Investigate traffic collisions");
        }
        assertThat(sql.sql("select duty from staff.bar where who = 'services' and lifted_at is null order by duty")
                        .query(String.class)
                        .list())
                .containsExactly("CSO-01", "PSO-25", "PST-16");
        assertThat(audited("staff.bar.set")).anyMatch(reason -> reason.contains("does no traffic-collision"));
        collisionsAreForOthers();
    }

    /** The pages of collisions come with the desk {@code reports}; a right that carries their duty is decided as theirs will be. */
    private void collisionsAreForOthers() {
        List<String> barred = List.of("pso1", "pso2");
        List<String> free = List.of("pst1", "cso1", "officer");
        barred.forEach(door::actor);
        free.forEach(door::actor);
        String csv = "right,roles,case,fresh,duty\nreports.collision.write,@desk @sworn,yes,no,PST-16\n"
                + "reports.collision.brief,@desk @sworn,yes,no,CSO-01\n";
        for (String right : List.of("reports.collision.write", "reports.collision.brief")) {
            for (String role : barred) {
                assertThat(coming.decide(csv, door.actor(role), right))
                        .isInstanceOfSatisfying(
                                Decision.Refused.class,
                                no -> assertThat(no.cite()).contains("Police services officer job description"));
            }
            for (String role : free) {
                assertThat(coming.decide(csv, door.actor(role), right)).isInstanceOf(Decision.Allowed.class);
            }
        }
    }

    @Test
    void aBarSetByKeyboardRefusesTheRealRoomToThemAloneUntilItIsLifted() {
        try (var officer = Browser.at(port).as("pso1");
                var technician = Browser.at(port).as("pst1");
                var desk = Browser.at(port).as("administrator")) {
            assertThat(officer.open("/calls/new").find("main h1")).containsText("Log a call");

            command(desk, "bars", "/bars");
            desk.find("#f-who").focus();
            desk.keys()
                    .content("Police services officers")
                    .press("Tab")
                    .content("PRT-01")
                    .press("Tab")
                    .content(SOURCE)
                    .press("Control+Enter");
            assertThat(desk.find("main .notice")).containsText("The bar holds from now on.");
            assertThat(desk.find("#barred tbody tr")).hasCount(1);
            assertThat(desk.find("#barred tbody tr"))
                    .containsText(Pattern.compile("Police services officers.*PRT-01.*" + SOURCE, Pattern.DOTALL));
            assertThat(audited("staff.bar.set")).contains(SOURCE);

            desk.find("#barred tbody a").focus();
            desk.keys().press("Enter");
            desk.page().waitForURL("**/rights?text=PRT-01");
            var row = desk.find("tr")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("dispatch.call.log"));
            assertThat(row.locator("strong")).hasText(new String[] {"BARRED", "BARRED"});

            assertThat(officer.page().navigate("/calls/new").status()).isEqualTo(403);
            assertThat(officer.find("main")).containsText("The agency bars your classification from this duty.");
            assertThat(officer.find("main")).containsText(SOURCE);
            assertThat(officer.find("#menu")).not().containsText("Calls");
            assertThat(policy.decide(door.actor("pso1"), "dispatch.call.log")).isInstanceOf(Decision.Refused.class);
            assertThat(audited("dispatch.call.log")).contains(SOURCE);
            assertThat(technician.open("/calls/new").find("main h1")).containsText("Log a call");

            command(desk, "bars", "/bars");
            desk.find("#barred summary").focus();
            desk.keys()
                    .press("Enter")
                    .press("Tab")
                    .content("The memo was withdrawn")
                    .press("Enter");
            desk.keys().press("Enter");
            assertThat(desk.find("main .notice")).containsText("The bar is lifted.");
            assertThat(audited("staff.bar.lift")).contains("The memo was withdrawn");
            assertThat(desk.find("main")).containsText("The memo was withdrawn");
            assertThat(officer.open("/calls/new").find("main h1")).containsText("Log a call");
        }
    }

    @Test
    void whoMayNotSetOneSeesThemAndTheReasonButNoButton() {
        bars.bar("services", "PSO-25", SOURCE, door.actor("administrator"));
        try (var desk = Browser.at(port).as("pst1")) {
            assertThat(desk.open("/bars").find("#barred")).containsText(SOURCE);
            assertThat(desk.find("main button, main summary")).hasCount(0);
        }
    }

    /** By the command bar, as everywhere. */
    private static void command(Browser desk, String verb, String path) {
        desk.open("/").keys().press("/").content(verb).press("Enter");
        desk.page().waitForURL("**" + path);
    }

    private List<String> audited(String verb) {
        return sql.sql("select coalesce(reason, '') from vault.audit_line where verb = :verb")
                .param("verb", verb)
                .query(String.class)
                .list();
    }
}
