package org.stationhouse.backoffice.office.sign;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.MovableClock;
import org.stationhouse.People;
import org.stationhouse.Person;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.staff.AccountCare;

/** A screen that is locked, over, or taken by the next person, at the real doors: nothing typed is lost, and nothing is sent twice. */
@StationTest
class ScreenTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    People people;

    @Autowired
    TestDoor door;

    @Autowired
    AccountCare care;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    /** Types a call and lets the page's own questions be answered, so that the save is the first that meets the lock. */
    private static void typed(Browser desk, String narrative) {
        desk.open("/calls/new").answered(() -> desk.find("#f-nature").fill("459"), "/calls/nature");
        desk.answered(() -> desk.find("#f-place").fill("120 Main St"), "/calls/alike", "/places/read");
        desk.find("#f-narrative").fill(narrative);
        assertThat(desk.find("[data-part=says]")).containsText("Saved");
    }

    private long logged(String narrative) {
        return sql.sql("select count(*) from dispatch.line where said = :said")
                .param("said", narrative)
                .query(Long.class)
                .single();
    }

    private static int status(Browser desk, String path) {
        return desk.page().context().request().get(path).status();
    }

    @Test
    void aSaveAfterHalfAnHourAsksForThePasswordAndIsSentOnce() {
        Person person = people.hire("pst1");
        String said = "Typed before the lock, " + person.name();
        try (var desk = Browser.at(port).visitor()) {
            person.signIn(desk, "/calls");
            typed(desk, said);
            clock.forward(Duration.ofMinutes(30));
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#lock h1")).hasText("Screen locked");
            assertThat(desk.find("#f-narrative")).isHidden();
            assertThat(status(desk, "/calls")).isEqualTo(423);
            desk.axe().view("screen-locked");
            desk.keys().content("not it").press("Enter");
            assertThat(desk.find("#lock [data-error]")).containsText("That is not right");
            desk.keys().content(person.password()).press("Enter");
            assertThat(desk.find("#lock")).isHidden();
            desk.page().waitForURL(address -> address.contains("/calls/") && !address.endsWith("/new"));
            assertThat(logged(said)).isEqualTo(1);
        }
    }

    @Test
    void aSessionThatIsOverIsOpenedAgainWithBothProofsAndTheFormIsSentOnce() {
        Person person = people.hire("pst1");
        String said = "Typed before the end, " + person.name();
        try (var desk = Browser.at(port).visitor()) {
            person.signIn(desk, "/calls");
            typed(desk, said);
            clock.forward(Duration.ofMinutes(90));
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#lock h1")).hasText("Your session has ended");
            desk.axe().view("screen-over");
            desk.find("#lock-password").fill(person.password());
            desk.find("#lock-code").fill(person.code());
            desk.keys().press("Enter");
            assertThat(desk.find("#lock-agree")).isFocused();
            desk.find("#lock-agree").check();
            desk.keys().press("Enter");
            desk.page().waitForURL(address -> address.contains("/calls/") && !address.endsWith("/new"));
            assertThat(logged(said)).isEqualTo(1);
        }
    }

    @Test
    void aFieldAsksNothingOnceTheScreenIsLocked() {
        Person person = people.hire("pst1");
        try (var desk = Browser.at(port).visitor()) {
            person.signIn(desk, "/calls");
            typed(desk, "Typed before the key, " + person.name());
            desk.find("#f-phone").fill("9165550133");
            desk.page().evaluate("document.querySelector('[data-act=lock]').click()");
            assertThat(desk.find("#lock h1")).hasText("Screen locked");
            desk.keys().content(person.password()).press("Enter");
            assertThat(desk.find("#lock")).isHidden();
            assertThat(desk.find("#f-phone")).hasValue("9165550133");
            desk.answered(() -> desk.find("#f-phone").fill("9165550134"), "/calls/alike");
        }
    }

    @Test
    void theNextPersonTakesALockedTerminalAndStaysOnThePage() {
        Person first = people.hire("pst1");
        Person next = people.hire("prt1");
        try (var desk = Browser.at(port).visitor()) {
            first.signIn(desk, "/calls?place=main");
            desk.find("#who").click();
            desk.find("[data-act=lock]").click();
            assertThat(desk.find("#lock")).isVisible();
            desk.find("#lock").getByText("Next person").click();
            assertThat(desk.find("main h1")).hasText("Next person");
            desk.axe().shot("screen-next");
            desk.find("#f-name").fill(next.name());
            desk.find("#f-password").fill(next.password());
            desk.find("#f-code").fill(next.code());
            desk.keys().press("Control+Enter");
            assertThat(desk.find(".problems")).containsText("agree to the notice");
            desk.find("#f-password").fill(next.password());
            desk.find("#f-code").fill(next.code());
            desk.find("#f-agree").check();
            desk.keys().press("Control+Enter");
            assertThat(desk.find("#who")).containsText(next.account().display());
            assertThat(desk.path()).isEqualTo("/calls?place=main");
        }
        assertThat(sql.sql("select count(*) from vault.audit_line where verb = 'staff.sign.out' and actor = :name")
                        .param("name", first.name())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    /** A page of the ended session may still save its draft while the next person signs in: its answer must not take the new cookie away. */
    @Test
    void anEndedSessionTakesNoCookieAway() {
        Person person = people.hire("pst1");
        try (var desk = Browser.at(port).visitor()) {
            person.signIn(desk, "/calls");
            desk.page().navigate("about:blank");
            clock.forward(Duration.ofHours(13));
            var late = desk.page().context().request().get("/calls.csv");
            assertThat(late.status()).isEqualTo(401);
            assertThat(late.headersArray()).noneMatch(it -> it.name.equalsIgnoreCase("Set-Cookie"));
            desk.open("/calls");
            assertThat(desk.path()).startsWith("/sign-in");
        }
    }

    @Test
    void disablingAnAccountEndsItsSessionsWithinASecond() throws Exception {
        Person here = people.hire("pst1");
        Person onAnotherNode = people.hire("pst1");
        try (var one = Browser.at(port).visitor();
                var two = Browser.at(port).visitor()) {
            here.signIn(one, "/calls");
            onAnotherNode.signIn(two, "/calls");
            Instant begun = Instant.now();
            care.disable(here.account().ref(), "left the department", door.actor("administrator"));
            long near = gone(one, begun);
            begun = Instant.now();
            // what another node does: the same two statements, without this node's own word
            sql.sql("update staff.account set state = 'DISABLED', left_at = now(), left_why = 'on another node'"
                            + " where name = :name")
                    .param("name", onAnotherNode.name())
                    .update();
            sql.sql("update staff.change set last = last + 1").update();
            long far = gone(two, begun);
            System.out.println("a disabled account's session ended after " + near
                    + " ms, disabled on another node after " + far + " ms (policy 30 min, goal 1,000 ms)");
            assertThat(near).isLessThanOrEqualTo(1_000);
            assertThat(far).isLessThanOrEqualTo(1_000);
        }
    }

    private static long gone(Browser desk, Instant since) throws InterruptedException {
        while (status(desk, "/session/state") == 200
                && desk.page().context().request().get("/session/state").text().contains("open")) {
            Thread.sleep(10);
        }
        return Duration.between(since, Instant.now()).toMillis();
    }
}
