package org.stationhouse.desk.dispatch.visitor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.jurisdiction.Agency;
import org.stationhouse.foundation.jurisdiction.AgencyOffice;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.Ori;
import org.stationhouse.foundation.kernel.PublicRef;

/** TPT-03, of an agency in Oregon: the visitor log with purpose, host and badge; a call or a visitor is routed with notice to the host. */
@StationTest
class TPT_03_Tests {

    private static final Pattern VISITOR = Pattern.compile(".*/visitors/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    AgencyOffice agencies;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    private final String mark = UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final Actor administrator = Actor.console("test");

    @SuppressWarnings("NullAway.Init")
    private Agency before;

    @BeforeEach
    void inOregon() {
        house.setUp();
        before = agencies.agency().orElseThrow();
        change(Agency.named(before.name(), new Ori("OR0990000"), before.zone(), before.demo()));
        // nobody else waits for the host
        sql.sql("update dispatch.visitor set state = 'INSIDE' where state = 'WAITING' and host_code = :host")
                .param("host", door.account("detective").ref())
                .update();
    }

    @AfterEach
    void backInCalifornia() {
        change(before);
    }

    private void change(Agency to) {
        int version = agencies.agency().orElseThrow().version();
        agencies.change(to, null, agencies.beats(), version, administrator);
    }

    @Test
    void aVisitorIsSignedInTheHostAnswersAndTheBadgeComesBack() {
        try (var desk = Browser.at(port).as("pst1");
                var host = Browser.at(port).as("detective")) {
            String ref = signedIn(desk);
            answered(desk, host, ref);
            onTheSheet(desk);
            left(desk, ref);
            again(desk);
            assertThat(desk.keys().clicks() + host.keys().clicks()).isZero();
        }
    }

    private String signedIn(Browser desk) {
        desk.open("/calls")
                .keys()
                .press("/")
                .content("visit Zamora, Ana" + mark)
                .press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/visitors/new\\?.*"));
        desk.settled();
        assertThat(desk.find("#f-name")).hasValue("Zamora, Ana" + mark);
        desk.keys().press("Enter").content("Polygraph " + mark);
        desk.find("#f-host").selectOption(door.account("detective").ref().text());
        desk.find("#f-seen").selectOption("LICENSE");
        desk.find("#f-badge").fill("B" + mark);
        desk.find("#f-organization").fill("Harbor Insurance");
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(VISITOR);
        assertThat(desk.settled().find(".pagehead .chip").first()).hasText("Host was told");
        String ref = desk.path().substring("/visitors/".length());
        assertThat(sql.sql("select state from worklist.task where about_ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("OPEN");
        return ref;
    }

    private void answered(Browser desk, Browser host, String ref) {
        host.open("/");
        assertThat(host.find("#visitors-title ~ ul")).containsText("Polygraph " + mark);
        host.keys().press("y");
        assertThat(host.find("#visitors-waiting")).not().containsText(mark);
        // the page at the counter asks by itself
        assertThat(desk.find(".pagehead .chip").first()).hasText("Host is coming");
        assertThat(state(ref)).isEqualTo("COMING");
        assertThat(desk.find("#log-title ~ ol")).containsText("Host is coming");
    }

    private void onTheSheet(Browser desk) {
        desk.open("/visitors?text=" + mark);
        assertThat(desk.find("#rows tbody tr")).hasCount(1);
        assertThat(desk.find("#rows tbody")).containsText("B" + mark);
        assertThat(PaperCheck.text(
                        desk.page().request().get("/visitors/inside.pdf").body()))
                .contains("Zamora, Ana" + mark, "B" + mark)
                .doesNotContain("Polygraph " + mark);
        desk.find("#rows tbody a").first().press("Enter");
        desk.page().waitForURL(VISITOR);
        desk.settled();
    }

    private void left(Browser desk, String ref) {
        desk.keys().press("l");
        assertThat(desk.find(".pagehead .chip").first()).hasText("Left");
        assertThat(state(ref)).isEqualTo("LEFT");
        assertThat(sql.sql("select badge_back_at is not null from dispatch.visitor where ref = :ref")
                        .param("ref", new PublicRef(ref))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(PaperCheck.text(
                        desk.page().request().get("/visitors/inside.pdf").body()))
                .doesNotContain(mark);
        assertThat(audited(ref))
                .contains(
                        "dispatch.visitor.receive",
                        "dispatch.visitor.read",
                        "dispatch.visitor.answer",
                        "dispatch.visitor.print",
                        "dispatch.visitor.leave");
    }

    /** Who was here before is found by name, and only what is new is typed. */
    private void again(Browser desk) {
        desk.open("/calls")
                .keys()
                .press("/")
                .content("visit zamora, ana" + mark)
                .press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/visitors/new\\?.*"));
        desk.settled().find("#known a[href*='again=']").press("Enter");
        desk.page().waitForURL(Pattern.compile(".*again=.*"));
        desk.settled();
        assertThat(desk.find("#f-organization")).hasValue("Harbor Insurance");
        assertThat(desk.find("#f-host"))
                .hasValue(door.account("detective").ref().text());
    }

    @Test
    void aContactIsLetInWithoutRetypingAndACallIsRoutedWithNoticeToThePerson() {
        try (var desk = Browser.at(port).as("pst1")) {
            logged(desk, "Interview " + mark, "COUNTER");
            desk.keys().press("v");
            desk.page().waitForURL(Pattern.compile(".*/visitors/new\\?contact=.*"));
            desk.settled();
            assertThat(desk.find("#f-name")).hasValue("Lopez, Ana" + mark);
            assertThat(desk.find("#f-purpose")).hasValue("Interview " + mark);
            desk.find("#f-office").fill("Community room");
            desk.find("#f-seen").selectOption("REFUSED");
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(VISITOR);
            assertThat(desk.settled().find(".pagehead")).containsText("Escort");
            String visitor = desk.path().substring("/visitors/".length());
            assertThat(sql.sql("select state from dispatch.contact where visitor_ref = :ref")
                            .param("ref", visitor)
                            .query(String.class)
                            .single())
                    .isEqualTo("VISITOR");
            String contact = logged(desk, "Ring me " + mark, "PHONE");
            desk.find("#f-to").selectOption(door.account("detective").ref().text());
            desk.find("#f-due").fill("+1 0900");
            desk.find("#f-due").press("Control+Enter");
            assertThat(desk.find(".pagehead .chip").first()).hasText("Referred");
            assertThat(sql.sql("select what from worklist.task where about_ref = :ref and owner_account = :account")
                            .param("ref", contact)
                            .param("account", door.account("detective").id())
                            .query(String.class)
                            .list())
                    .singleElement()
                    .asString()
                    .contains("Ring me " + mark);
        }
    }

    private String logged(Browser desk, String asks, String channel) {
        desk.open("/contacts/new");
        desk.find("#f-asks").fill(asks);
        desk.find("#f-name").fill("Lopez, Ana" + mark);
        desk.find("#f-channel").selectOption(channel);
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/contacts/[0-9A-Z]{17}$"));
        return desk.settled().path().substring("/contacts/".length());
    }

    private String state(String ref) {
        return sql.sql("select state from dispatch.visitor where ref = :ref")
                .param("ref", new PublicRef(ref))
                .query(String.class)
                .single();
    }

    private List<String> audited(String ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
