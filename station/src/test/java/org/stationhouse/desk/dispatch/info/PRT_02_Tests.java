package org.stationhouse.desk.dispatch.info;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.FilledHouse;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;

/** PRT-02: information desk articles by topic with forms to hand out, in English and Spanish, searchable from the contact screen. */
@StationTest
class PRT_02_Tests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void anArticleIsWrittenInTwoLanguagesAndFoundWhereAContactIsLogged() {
        String ref;
        try (var sergeant = Browser.at(port).as("supervisor")) {
            ref = written(sergeant);
        }
        try (var clerk = Browser.at(port).as("prt1")) {
            formAttached(clerk, ref);
            clerk.open("/info?topic=Permits+" + mark);
            assertThat(clerk.find("#rows tbody tr")).hasCount(1);
            assertThat(clerk.find("#rows tbody")).containsText("Permisos de reunión");
            for (String word : new String[] {"gatherings " + mark, "reuniones " + mark}) {
                clerk.open("/contacts/new");
                clerk.find("#f-asks").pressSequentially(word);
                assertThat(clerk.find("#offered")).containsText("Gathering permits " + mark);
                assertThat(clerk.find("#offered")).containsText("Permisos de reunión");
            }
            handedOut(clerk, ref);
        }
        assertThat(sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                        .param("ref", ref)
                        .query(String.class)
                        .list())
                .contains("dispatch.article.publish", "dispatch.article.offer", "dispatch.article.print");
    }

    private String written(Browser sergeant) {
        sergeant.open("/")
                .keys()
                .press("/")
                .content("article Gathering permits " + mark)
                .press("Enter");
        sergeant.page().waitForURL(Pattern.compile(".*/info/new\\?.*"));
        sergeant.settled().find("#f-topic").fill("Permits " + mark);
        sergeant.find("#f-body").fill("Ask ten days ahead.");
        sergeant.find("#f-titleEs").fill("Permisos de reunión " + mark);
        sergeant.find("#f-titleEs").press("Control+Enter");
        assertThat(sergeant.settled().find("#e-bodyEs")).containsText("or neither");
        sergeant.find("#f-bodyEs").fill("Pida diez días antes.");
        sergeant.find("#f-bodyEs").press("Control+Enter");
        sergeant.page().waitForURL(Pattern.compile(".*/info/[0-9A-Z]{17}$"));
        return sergeant.settled().path().substring("/info/".length());
    }

    private void formAttached(Browser clerk, String ref) {
        clerk.open("/attachments/new?record=" + ref);
        clerk.find("#f-sort").selectOption("DOCUMENT");
        clerk.find("#f-source").fill("City clerk");
        clerk.find("#f-files")
                .setInputFiles(
                        new FilePayload("form.txt", "text/plain", "Name: ____".getBytes(StandardCharsets.US_ASCII)));
        clerk.find("form[data-upload] button[type=submit]").click();
        clerk.page().waitForURL("**/attachments?record=" + ref);
        assertThat(clerk.settled().find("main")).containsText("form.txt");
        clerk.open("/info/" + ref).keys().press("f");
        clerk.page().waitForURL("**/attachments?record=" + ref);
    }

    private void handedOut(Browser clerk, String ref) {
        assertThat(PaperCheck.text(clerk.page()
                        .request()
                        .get("/info/" + ref + "/handout.pdf")
                        .body()))
                .contains("Gathering permits", "Ask ten days ahead.", "version 1", "Page 1 of 1", "printed ");
        assertThat(PaperCheck.text(clerk.page()
                        .request()
                        .get("/info/" + ref + "/handout.pdf?lang=es")
                        .body()))
                .contains("Permisos de reunión", "Pida diez días antes.", "versión 1", "Página 1 de 1", "impreso el ")
                .doesNotContain("version 1", "Page ", "printed ");
    }
}
