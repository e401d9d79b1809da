package org.stationhouse.desk.dispatch.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.stationhouse.People;
import org.stationhouse.Person;
import org.stationhouse.StationTest;

/** While a customer stands there the next person takes the counter: what was typed for him goes on with the next, and nothing else does. */
@StationTest
class NextPersonTests {

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    People people;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private void typed(Browser desk) {
        desk.open("/contacts/new?asks=Wheelchair").settled();
        desk.find("#f-asks").fill("Lost wheelchair " + mark);
        desk.find("#f-name").fill("Lopez, Ana" + mark);
        assertThat(desk.find("[data-part=says]")).containsText("Saved");
    }

    private static void taken(Browser desk, Person next) {
        desk.keys().press("Alt+u");
        desk.page().waitForURL("**/sign-in/other");
        desk.settled()
                .keys()
                .content(next.name())
                .press("Enter")
                .content(next.password())
                .press("Enter")
                .content(next.code())
                .press("Enter");
        assertThat(desk.find("#f-agree")).isFocused();
        desk.keys().press("Space").press("Enter");
        assertThat(desk.find("#who")).containsText(next.account().display());
    }

    private List<String> drafts(Person of) {
        return sql.sql("select form || coalesce(' by ' || handed_by, '') from web.draft where account = :account"
                        + " and ended_at is null order by form")
                .param("account", of.account().id())
                .query(String.class)
                .list();
    }

    private List<String> handedOver(Person to) {
        return sql.sql("select verb from vault.audit_line where actor = :name and verb = 'web.draft.hand-over'")
                .param("name", to.name())
                .query(String.class)
                .list();
    }

    @Test
    void theNextPersonSavesWhatTheFirstHadTyped() {
        Person first = people.hire("pst1");
        Person next = people.hire("prt1");
        try (var elsewhere = Browser.at(port).visitor();
                var desk = Browser.at(port).visitor()) {
            first.signIn(desk, "/mail/new");
            desk.settled().find("#f-correspondent").fill("Own mail " + mark);
            assertThat(desk.find("[data-part=says]")).containsText("Saved");
            typed(desk);
            first.signIn(elsewhere, "/calls");
            typed(elsewhere);

            taken(desk, next);
            assertThat(desk.settled().find("#f-asks")).hasValue("Lost wheelchair " + mark);
            assertThat(desk.find("#f-name")).hasValue("Lopez, Ana" + mark);
            assertThat(desk.find("[data-part=back]")).containsText(first.name());
            assertThat(drafts(next)).containsExactly("dispatch.contact by " + first.name());
            assertThat(drafts(first))
                    .as("his other page here, and what he typed at another terminal")
                    .containsExactly("dispatch.contact", "post.mail");
            assertThat(handedOver(next)).hasSize(1);

            desk.find("#f-asks").focus();
            desk.keys().press("Control+Enter");
            desk.page().waitForURL(Pattern.compile(".*/contacts/[0-9A-Z]{17}$"));
            assertThat(desk.keys().clicks()).isZero();
            assertThat(drafts(next)).isEmpty();
            assertThat(sql.sql("select taken_by || ': ' || asks from dispatch.contact where name = :name")
                            .param("name", "Lopez, Ana" + mark)
                            .query(String.class)
                            .list())
                    .containsExactly(next.name() + ": Lost wheelchair " + mark);
        }
    }

    /** An administrator logs no contacts: he gets no such page, and the draft stays whose it was. */
    @Test
    void whoMayNotEnterContactsGetsNothing() {
        Person first = people.hire("pst1");
        Person next = people.hire("administrator");
        try (var desk = Browser.at(port).visitor()) {
            first.signIn(desk, "/calls");
            typed(desk);
            taken(desk, next);
            assertThat(desk.page().content()).doesNotContain(mark);
            assertThat(drafts(next)).isEmpty();
            assertThat(handedOver(next)).isEmpty();
            assertThat(drafts(first)).containsExactly("dispatch.contact");
            assertThat(desk.open("/drafts").find("main")).not().containsText(mark);
        }
    }

    /** Mail waits for nobody at the counter: it is no such form. */
    @Test
    void whatIsTypedForNobodyAtTheCounterStays() {
        Person first = people.hire("pst1");
        Person next = people.hire("prt1");
        try (var desk = Browser.at(port).visitor()) {
            first.signIn(desk, "/mail/new");
            desk.settled().find("#f-correspondent").fill("Own mail " + mark);
            assertThat(desk.find("[data-part=says]")).containsText("Saved");
            taken(desk, next);
            assertThat(desk.settled().path()).isEqualTo("/mail/new");
            assertThat(desk.find("#f-correspondent")).hasValue("");
            assertThat(drafts(first)).containsExactly("post.mail");
            assertThat(handedOver(next)).isEmpty();
        }
    }
}
