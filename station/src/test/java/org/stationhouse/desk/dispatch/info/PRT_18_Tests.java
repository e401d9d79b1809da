package org.stationhouse.desk.dispatch.info;

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
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.foundation.kernel.PublicRef;

/** PRT-18: procedures are versioned, searchable from every screen, read and signed for by staff, with a list of who has not. */
@StationTest
class PRT_18_Tests {

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
        List.of("prt1", "prt2", "supervisor").forEach(door::account);
    }

    @Test
    void aProcedureIsFoundReadSignedAndRevised() {
        PublicRef ref = articles.publish(
                ArticlesOf.procedure("GO " + mark, "Locking the cage " + mark, "RECORDS", "", true),
                door.actor("supervisor"));
        try (var clerk = Browser.at(port).as("prt1")) {
            foundAndSigned(clerk, ref, 1);
            assertThat(clerk.keys().clicks()).isZero();
        }
        try (var sergeant = Browser.at(port).as("supervisor")) {
            hasNot(sergeant, ref);
            revised(sergeant, ref);
        }
        try (var clerk = Browser.at(port).as("prt1")) {
            foundAndSigned(clerk, ref, 2);
            assertThat(clerk.find("#editions-title ~ ol")).containsText("Edition 2: Two keys, not one");
            clerk.find("#editions-title ~ ol summary").press("Enter");
            assertThat(clerk.find("#editions-title ~ ol")).containsText("1. Count it.");
            assertThat(PaperCheck.text(clerk.page()
                            .request()
                            .get(clerk.path() + "/handout.pdf")
                            .body()))
                    .contains("GO " + mark, "Turn both keys.", "version 2");
        }
        assertThat(audited(ref))
                .contains(
                        "dispatch.article.publish",
                        "dispatch.article.revise",
                        "dispatch.article.read",
                        "dispatch.article.print",
                        "dispatch.reading.ask",
                        "dispatch.reading.sign");
    }

    private void foundAndSigned(Browser clerk, PublicRef ref, int edition) {
        clerk.open("/calls").keys().press("/").content("i cage " + mark).press("Enter");
        clerk.page().waitForURL(Pattern.compile(".*/info\\?.*"));
        assertThat(clerk.settled().find("#rows tbody tr")).hasCount(1);
        clerk.open("/").keys().press("/").content("GO " + mark).press("Enter");
        clerk.find("main a[href='/info/" + ref + "']").press("Enter");
        clerk.page().waitForURL(Pattern.compile(".*/info/" + ref + "$"));
        assertThat(open(ref, "prt1", edition)).isTrue();
        clerk.settled().keys().press("y");
        assertThat(clerk.find("#signed-title ~ ol li")).hasCount(1);
        assertThat(open(ref, "prt1", edition)).isFalse();
    }

    private void hasNot(Browser sergeant, PublicRef ref) {
        sergeant.open("/info/unread?text=GO+" + mark);
        assertThat(sergeant.find("#rows tbody"))
                .containsText("(" + door.account("prt2").name() + ")");
        assertThat(sergeant.find("#rows tbody"))
                .not()
                .containsText("(" + door.account("prt1").name() + ")");
        sergeant.open("/info/" + ref);
        assertThat(sergeant.find("#open-title ~ ul"))
                .containsText("(" + door.account("prt2").name() + ")");
    }

    private void revised(Browser sergeant, PublicRef ref) {
        sergeant.keys().press("g");
        sergeant.page().waitForURL("**/edit");
        sergeant.settled().find("#f-body").fill("1. Count it.\n2. Turn both keys.");
        sergeant.find("#f-why").fill("Two keys, not one");
        sergeant.keys().press("Control+Enter");
        sergeant.page().waitForURL(Pattern.compile(".*/info/" + ref + "$"));
        assertThat(sql.sql("select count(*) from dispatch.article_edition e join dispatch.article a on a.id = e.article"
                                + " where a.ref = :ref")
                        .param("ref", ref)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    /** Whether the clerk's task for this edition is still to be done. */
    private boolean open(PublicRef ref, String role, int edition) {
        return sql.sql("select state from worklist.task where source = :source")
                .param(
                        "source",
                        "dispatch.reading:" + ref + ":" + edition + ":"
                                + door.account(role).id())
                .query(String.class)
                .single()
                .equals("OPEN");
    }

    private List<String> audited(PublicRef ref) {
        return sql.sql("select distinct verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
