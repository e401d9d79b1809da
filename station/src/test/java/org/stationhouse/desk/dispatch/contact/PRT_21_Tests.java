package org.stationhouse.desk.dispatch.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.stationhouse.MovableClock;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.TestSite;
import org.stationhouse.backoffice.post.MailLine;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.desk.dispatch.info.NewArticle;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.vault.postgres.Database;

/**
 * PRT-21: a mail or web inquiry becomes a contact with the same clock, answer text and routing as a counter visit; nothing confidential
 * leaves by plain mail.
 */
@StationTest
class PRT_21_Tests {

    private static final Pattern CONTACT = Pattern.compile(".*/contacts/[0-9A-Z]{17}$");
    private static final Pattern CALL = Pattern.compile(".*/calls/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    Database database;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    Articles articles;

    @Autowired
    WebContacts web;

    @Autowired
    MailLine line;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void setUp() {
        house.setUp();
        sql.sql("delete from portal.inquiry where words is not null").update();
        line.set(1, true, "", door.actor("administrator"));
        articles.publish(
                new NewArticle(
                        Article.Sort.ANSWER,
                        "Reports",
                        null,
                        new Article.Text("Copies of reports " + mark, "Bring your ID to the counter."),
                        new Article.Text("Copias de reportes " + mark, "Traiga su identificación al mostrador."),
                        null,
                        null,
                        "",
                        true),
                door.actor("supervisor"));
    }

    @AfterEach
    void tearDown() {
        line.set(1, false, "", door.actor("administrator"));
    }

    @Test
    void whatIsWrittenBecomesAContactIsAnsweredRoutedOrMadeACall() {
        try (var site = TestSite.over(database, clock);
                var sender = Browser.at(site.port()).visitor();
                var clerk = Browser.at(port).as("prt1")) {
            String asked = written(sender, "REPORT", "Copias de reportes " + mark + ", por favor.", true);
            String theft = written(sender, "INCIDENT", "Somebody took my ladder " + mark + ".\nIt was green.", false);
            assertThat(standing(sender, asked)).isEqualTo("We have your message. Nobody has it in hand yet.");
            answeredByMail(clerk);
            assertThat(standing(sender, asked)).isEqualTo("We have answered your message.");
            madeACall(clerk);
            assertThat(standing(sender, theft)).isEqualTo("Somebody has your message in hand.");
            routed(clerk, logged(clerk));
        }
    }

    /** @return his token */
    private String written(Browser sender, String topic, String words, boolean spanish) {
        sender.open("/contact?lang=en").find("#f-topic").selectOption(topic);
        sender.find("#f-words").fill(words);
        sender.find("#f-first").fill("Ana");
        sender.find("#f-last").fill("Canario");
        sender.find("#f-email").fill("ana-" + mark + "@example.org");
        sender.find("#f-place").fill("6360 Fountain Sq");
        sender.find(spanish ? "#f-language-es" : "#f-language-en").check();
        sender.find("#f-words").press("Tab");
        sender.find("form .actions button").click();
        String token = sender.find("#token").innerText();
        // what the program does every few seconds, and once more
        Actor program = Actor.program("dispatch.web");
        assertThat(web.take(program)).isPresent();
        assertThat(web.take(program)).isEmpty();
        assertThat(sql.sql("select count(*) from portal.inquiry where coalesce(words, name, email, place) is not null")
                        .query(Integer.class)
                        .single())
                .as("nothing that was said stays in the inbox of the site")
                .isZero();
        return token;
    }

    private String standing(Browser sender, String token) {
        sender.open("/status?lang=en").find("#f-token").fill(token);
        sender.find("#f-token").press("Enter");
        assertThat(sender.find("main")).not().containsText(mark);
        return sender.find(".notice").innerText();
    }

    /** From the worklist, in the words of an article, in the sender's language; words of one's own stay in the house. */
    private void answeredByMail(Browser clerk) {
        clerk.open("/work?text=" + mark);
        clerk.find("main a:has-text(\"A copy of a report\")").first().click();
        clerk.page().waitForURL(Pattern.compile(".*/(work|contacts)/.*"));
        String ref = ref("Copias de reportes " + mark);
        clerk.open("/contacts/" + ref);
        assertThat(clerk.find("#facts-title ~ dl")).containsText("Web form");
        assertThat(clerk.find("#facts-title ~ dl")).containsText("Copias de reportes " + mark + ", por favor.");
        assertThat(clerk.find("main")).containsText("Words of your own never leave by e-mail");
        assertThat(tasks(ref)).containsExactly("dispatch.contact.written OPEN RECORDS");
        clerk.page()
                .evaluate("() => document.querySelector('#f-answer').form.insertAdjacentHTML('beforeend',"
                        + " '<input type=hidden name=mail value=true>')");
        clerk.find("#f-answer").fill("Lopez was arrested, case 26-000123.");
        clerk.find("#f-answer").press("Control+Enter");
        assertThat(clerk.settled().find("#e-answer")).containsText("never leave by e-mail");
        assertThat(clerk.find("#offered-title ~ form [name=mail]")).hasCount(1);
        clerk.find("#offered-title ~ form [name=mail]").click();
        assertThat(clerk.settled().find(".pagehead .chip")).hasText("Answered");
        assertThat(tasks(ref)).containsExactly("dispatch.contact.written DONE RECORDS");
        assertThat(sql.sql("select language || ' ' || said from post.delivery where addressee = :to")
                        .param("to", "ana-" + mark + "@example.org")
                        .query(String.class)
                        .list())
                .containsExactly("es Copias de reportes " + mark + "\n\nTraiga su identificación al mostrador.");
        assertThat(audited(ref)).contains("dispatch.contact.take", "dispatch.contact.read", "dispatch.contact.step");
    }

    /** The call begins with all that he wrote; nothing is typed again but what kind of call it is. */
    private void madeACall(Browser clerk) {
        String ref = ref("Somebody took my ladder " + mark);
        clerk.open("/contacts/" + ref);
        assertThat(clerk.find("#f-place")).hasValue("6360 Fountain Sq");
        clerk.keys().press("c").content("488");
        clerk.keys().press("Control+Enter");
        clerk.page().waitForURL(CALL);
        assertThat(clerk.settled().find("main")).containsText("Canario, Ana");
        assertThat(clerk.find("#log-title ~ *").first()).containsText("It was green.");
        assertThat(state(ref)).isEqualTo("CALL");
        assertThat(tasks(ref)).containsExactly("dispatch.contact.written DONE RECORDS");
    }

    /** An e-mail that came to the department's own mailbox is a contact as well, and waits by the same clock. */
    private String logged(Browser clerk) {
        clerk.open("/contacts/new?asks=Where+is+my+car+" + mark);
        clerk.find("#f-email").fill("bob-" + mark + "@example.org");
        clerk.find("#f-channel").selectOption("EMAIL");
        assertThat(clerk.find("#f-channel option[value=WEB]")).hasCount(0);
        clerk.find("[name=then][value=wait]").click();
        clerk.page().waitForURL(Pattern.compile(".*/contacts$"));
        String ref = ref("Where is my car " + mark);
        assertThat(tasks(ref)).containsExactly("dispatch.contact.written OPEN RECORDS");
        return ref;
    }

    private void routed(Browser clerk, String ref) {
        clerk.open("/contacts/" + ref).find("#f-to").selectOption("COMMUNITY");
        clerk.find("#f-due").fill("+1 0900");
        clerk.find("#f-due").press("Control+Enter");
        assertThat(clerk.settled().find(".pagehead .chip").first()).hasText("Referred");
        clerk.page().waitForURL(CONTACT);
        assertThat(tasks(ref))
                .containsExactly("dispatch.contact.written DONE RECORDS", "dispatch.contact.task OPEN COMMUNITY");
        assertThat(sql.sql("select count(*) from post.delivery where addressee = :to")
                        .param("to", "bob-" + mark + "@example.org")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String ref(String wrote) {
        return sql.sql("select ref from dispatch.contact where strpos(coalesce(wrote, asks), :wrote) > 0")
                .param("wrote", wrote)
                .query(String.class)
                .single();
    }

    private String state(String ref) {
        return sql.sql("select state from dispatch.contact where ref = :ref")
                .param("ref", new PublicRef(ref))
                .query(String.class)
                .single();
    }

    private List<String> tasks(String ref) {
        return sql.sql("""
            select kind || ' ' || state || ' ' || queue from worklist.task
            where about_ref = :ref and due_end is not null order by id
            """).param("ref", ref).query(String.class).list();
    }

    private List<String> audited(String ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
