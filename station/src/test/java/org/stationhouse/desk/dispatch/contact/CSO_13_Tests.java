package org.stationhouse.desk.dispatch.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
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
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.post.LossySmtp;
import org.stationhouse.backoffice.post.MailLine;
import org.stationhouse.desk.dispatch.info.Article;
import org.stationhouse.desk.dispatch.info.Articles;
import org.stationhouse.desk.dispatch.info.NewArticle;
import org.stationhouse.foundation.kernel.PublicRef;

/** CSO-13: the same contact screen on the desktop and on the phone; forms are printed or e-mailed. */
@StationTest
class CSO_13_Tests {

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

    @Autowired
    MailLine line;

    @Autowired
    MovableClock clock;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private PublicRef article;

    @BeforeEach
    void setUp() {
        house.setUp();
        article = articles.publish(
                new NewArticle(
                        Article.Sort.ANSWER,
                        "Permits",
                        null,
                        new Article.Text("Yard sales " + mark, "No permit for two days."),
                        new Article.Text("Ventas de garaje " + mark, "Sin permiso por dos días."),
                        null,
                        null,
                        "",
                        true),
                door.actor("supervisor"));
    }

    @AfterEach
    void offDuty() {
        clock.reset();
        line.set(1, false, "", door.actor("administrator"));
    }

    @Test
    void aContactInTheFieldAndAtTheDeskGetsItsForm() {
        try (var server = new LossySmtp(0);
                var phone = Browser.at(port).phone().as("cso1");
                var desk = Browser.at(port).as("cso1")) {
            formAttached(desk);
            String onPhone = logged(phone, true);
            String atDesk = logged(desk, false);
            for (Browser at : List.of(phone, desk)) {
                assertThat(at.find("#handouts-title ~ .soft")).containsText("No e-mail is sent now");
                assertThat(at.find("#handouts-title ~ div a[data-key=h]")).containsText("Print");
            }
            line.set(server.port(), true, "", door.actor("administrator"));
            printedAndEmailed(phone, onPhone, server, "Ventas de garaje", "lang=es");
            printedAndEmailed(desk, atDesk, server, "Yard sales", "handout.pdf");
            assertThat(shape(phone)).isEqualTo(shape(desk));
            desk.passes("contact-handouts");
        }
    }

    /** What stands on a screen, whatever its width. */
    private static List<String> shape(Browser at) {
        return at.page().locator("main h2").allTextContents();
    }

    private void formAttached(Browser desk) {
        desk.open("/attachments/new?record=" + article);
        desk.find("#f-sort").selectOption("DOCUMENT");
        desk.find("#f-source").fill("City clerk");
        desk.find("#f-files")
                .setInputFiles(new FilePayload(
                        "form-" + mark + ".txt",
                        "text/plain",
                        ("Name: ____ " + mark).getBytes(StandardCharsets.US_ASCII)));
        desk.find("form[data-upload] button[type=submit]").click();
        desk.page().waitForURL("**/attachments?record=" + article);
    }

    private String logged(Browser at, boolean spanish) {
        at.open("/contacts/new").settled();
        at.find("#f-asks").fill("yard sales " + mark);
        at.find("#f-name").fill("Lopez, Ana");
        at.find("#f-email").fill((spanish ? "es." : "en.") + mark + "@example.org");
        if (spanish) {
            at.find("#f-spanish").check();
        }
        at.find("form[data-draft] button[data-key=save]").click();
        at.page().waitForURL(CONTACT);
        assertThat((Boolean) at.settled()
                        .page()
                        .evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("nothing lies beside the screen")
                .isTrue();
        return at.path().substring("/contacts/".length());
    }

    private void printedAndEmailed(Browser at, String ref, LossySmtp server, String title, String printed) {
        at.open("/contacts/" + ref);
        var sheet = at.find("#handouts-title ~ div a[data-key=h][href*='" + printed + "']");
        assertThat(PaperCheck.text(
                        at.page().request().get(sheet.getAttribute("href")).body()))
                .contains(title + " " + mark);
        at.find("#handouts-title ~ div button[data-key=m]").click();
        assertThat(at.settled().find("#emailed-title + ul .chip")).hasText("Pending");
        assertThat(at.find("#log-title ~ ol")).containsText("E-mailed: " + title + " " + mark + " (1), ");
        line.run();
        assertThat(at.open("/contacts/" + ref).find("#emailed-title + ul .chip"))
                .hasText("Accepted");
        String mail = server.texts().getLast();
        assertThat(mail)
                .contains(mark + "@example.org", "form-" + mark + ".txt", "handout.pdf")
                .doesNotContain("Lopez");
        assertThat(PaperCheck.text(enclosed(mail))).contains(title + " " + mark);
        assertThat(sql.sql("select step from dispatch.contact_line l join dispatch.contact c on c.id = l.contact"
                                + " where c.ref = :ref order by l.id")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .containsExactly("LOGGED", "EMAIL");
        assertThat(audited(ref)).contains("dispatch.contact.email");
        assertThat(audited(article.text())).contains("dispatch.contact.email", "dispatch.article.print");
        at.find("#handouts-title ~ div button[data-key=m]").click();
        assertThat(at.find(".problems")).containsText("to this address already");
    }

    private static byte[] enclosed(String mail) {
        Matcher part =
                Pattern.compile("handout\\.pdf.*?\n\n(.*?)\n--", Pattern.DOTALL).matcher(mail);
        assertThat(part.find()).isTrue();
        return Base64.getMimeDecoder().decode(part.group(1));
    }

    /** What does not arrive is seen where it was sent, and is a task as every e-mail of the outbox that did not arrive. */
    @Test
    void whatDoesNotArriveIsSeenOnTheContact() {
        try (var server = new LossySmtp(1);
                var at = Browser.at(port).as("cso1")) {
            line.set(server.port(), true, "", door.actor("administrator"));
            String ref = logged(at, false);
            at.find("#handouts-title ~ div button[data-key=m]").click();
            assertThat(at.find("#emailed-title + ul .chip")).hasText("Pending");
            for (int round = 0; round < 4; round++) {
                line.run();
                clock.forward(Duration.ofMinutes(30));
            }
            clock.reset();
            assertThat(at.open("/contacts/" + ref).find("#emailed-title + ul .chip"))
                    .hasText("Rejected");
            assertThat(at.find("#emailed-title + ul")).containsText("554");
            assertThat(sql.sql("""
                select count(*) from worklist.task t join post.delivery d on d.ref = t.about_ref where d.addressee like :to
                """)
                            .param("to", "%" + mark + "%")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
