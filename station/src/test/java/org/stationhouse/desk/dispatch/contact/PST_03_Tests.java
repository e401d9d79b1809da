package org.stationhouse.desk.dispatch.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.desk.dispatch.info.NewArticle;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * PST-03: a contact is logged in under 15 seconds, answered from the information desk, routed with a call-back clock, or turned into a
 * call for service without retyping.
 */
@StationTest
class PST_03_Tests {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Articles articles;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void setUp() {
        house.setUp();
        articles.publish(
                new NewArticle(
                        Article.Sort.ANSWER,
                        "Found and lost",
                        null,
                        new Article.Text("Lost bicycles " + mark, "Bring the serial number."),
                        new Article.Text("Bicicletas perdidas " + mark, "Traiga el número de serie."),
                        null,
                        null,
                        "",
                        true),
                door.actor("supervisor"));
    }

    @Test
    void aContactIsLoggedAnsweredReferredAndMadeACall() {
        try (var desk = Browser.at(port).as("pst1")) {
            long began = System.nanoTime();
            String first = logged(desk, "bicycle " + mark);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
            assertThat(desk.keys().keys()).as("keys beyond what was said").isLessThanOrEqualTo(12);
            answered(desk, first);
            assertThat(desk.keys().clicks()).isZero();
            referred(desk, logged(desk, "Noise " + mark));
            called(desk, logged(desk, "Break-in " + mark));
        }
    }

    /** @return the reference of the contact */
    private String logged(Browser desk, String asks) {
        desk.open("/calls").keys().press("/").content("k " + asks).press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/contacts/new\\?.*"));
        desk.settled()
                .keys()
                .press("Enter")
                .content("Lopez, Ana")
                .press("Enter")
                .content("9165551212");
        desk.keys().press("Enter").content("6360 Fountain Sq").press("Control+Enter");
        desk.page().waitForURL(CONTACT);
        assertThat(desk.settled().find("main h1")).containsText(asks);
        return desk.path().substring("/contacts/".length());
    }

    private void answered(Browser desk, String ref) {
        assertThat(desk.find("#offered-title ~ details").first()).containsText("Bring the serial number.");
        desk.keys().press("1");
        assertThat(desk.find(".pagehead .chip")).hasText("Answered");
        assertThat(state(ref)).isEqualTo("ANSWERED");
        assertThat(desk.find("#log-title ~ ol")).containsText("Lost bicycles " + mark);
        assertThat(audited(ref)).contains("dispatch.contact.log", "dispatch.contact.read", "dispatch.contact.step");
    }

    private void referred(Browser desk, String ref) {
        desk.find("#f-to").selectOption("RECORDS");
        desk.find("#f-due").fill("+1 0900");
        desk.find("#f-due").press("Control+Enter");
        assertThat(desk.find(".pagehead .chip").first()).hasText("Referred");
        assertThat(state(ref)).isEqualTo("REFERRED");
        assertThat(sql.sql("select state from worklist.task where about_ref = :ref and due_end is not null")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("OPEN");
    }

    private void called(Browser desk, String ref) {
        desk.keys().press("c").content("459");
        assertThat(desk.find("#f-place")).hasValue("6360 Fountain Sq");
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(Pattern.compile(".*/calls/[0-9A-Z]{17}$"));
        assertThat(desk.settled().find("main")).containsText("Lopez, Ana");
        assertThat(desk.find("main")).containsText("(916) 555-1212");
        assertThat(desk.find("#log-title ~ *").first()).containsText("Break-in " + mark);
        assertThat(sql.sql("select call_ref from dispatch.contact where ref = :ref")
                        .param("ref", ref)
                        .query(String.class)
                        .single())
                .isEqualTo(desk.path().substring("/calls/".length()));
        assertThat(state(ref)).isEqualTo("CALL");
    }

    private String state(String ref) {
        return sql.sql("select state from dispatch.contact where ref = :ref")
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
