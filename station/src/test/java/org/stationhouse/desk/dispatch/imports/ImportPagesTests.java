package org.stationhouse.desk.dispatch.imports;

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
import org.stationhouse.StationTest;
import org.stationhouse.foundation.kernel.PublicRef;

/** A log is brought, explained, looked at, loaded and taken back in the browser, by keyboard alone but for the choice of the file. */
@StationTest
class ImportPagesTests {

    private static final Pattern RUN = Pattern.compile(".*/imports/[0-9A-Z]{17}$");

    @LocalServerPort
    int port;

    @Autowired
    FilledHouse house;

    @Autowired
    Importing importing;

    @Autowired
    JdbcClient sql;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    private String log(int rows) {
        var log = new StringBuilder("Nr " + mark + ",Call Date,Call Time,Call Type,Address,Disposition\n");
        for (int n = 0; n < rows; n++) {
            log.append("%s-%04d,%d/%d/2021,%d:%02d PM,NOISE,%d Oak St,ADV%n"
                    .formatted(mark, n, 1 + n % 12, 1 + n % 28, 1 + n % 12, n % 60, 100 + n));
        }
        return log + mark + "-9999,13/1/2021,1:00 PM,NOISE,1 Oak St,ADV\n";
    }

    private void bring(Browser desk, String name, String content) {
        desk.open("/imports").keys().press("Alt+n");
        desk.page().waitForURL("**/imports/new");
        desk.settled()
                .find("#f-file")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        desk.looks("import-new");
        desk.find("#f-file").focus();
        desk.keys().press("Control+Enter");
    }

    @Test
    void aLogThatNobodyKnowsIsExplainedLoadedAndTakenBack() {
        String name = "oak-" + mark + ".csv";
        try (var desk = Browser.at(port).as("supervisor")) {
            bring(desk, name, log(620));
            desk.page().waitForURL(RUN);
            String here = desk.settled().path();
            assertThat(desk.find("main .chip").first()).hasText("Headings to explain");
            desk.looks("import-asking");
            explained(desk);
            desk.page().waitForURL(RUN);
            assertThat(desk.find("main .chip").first()).hasText("Ready to load");
            assertThat(desk.settled().find("main"))
                    .containsText("Recognized as a log of OAK " + mark.toUpperCase(java.util.Locale.ROOT));
            assertThat(desk.find("main")).containsText("\"13/1/2021 1:00 PM\" is no date and time.");
            desk.passes("import-looked");
            desk.keys().press("l");
            assertThat(desk.find("main .chip").first()).hasText("Loaded");
            assertThat(desk.settled().find("main dl")).containsText("620");
            desk.looks("import-loaded");
            String report = desk.page().request().get(here + "/rejected.csv").text();
            assertThat(report).startsWith("line,number,reason,row").contains(mark + "-9999");
            takenBack(desk, here);
            desk.open("/imports?text=oak-" + mark);
            assertThat(desk.find("#rows")).containsText("Undone");
            desk.looks("import-list");
        }
        assertThat(sql.sql("select count(*) from dispatch.history where system = :system")
                        .param("system", "OAK " + mark.toUpperCase(java.util.Locale.ROOT))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void explained(Browser desk) {
        desk.keys().press("g");
        desk.page().waitForURL("**/headings");
        assertThat(desk.settled().find("#f-time")).hasValue("call date");
        assertThat(desk.find("#f-clock")).hasValue("call time");
        assertThat(desk.find("#f-pattern")).hasValue("SLASHES_HALF_DAY_MINUTE");
        assertThat(desk.find("#f-number")).hasValue("");
        desk.keys().content("Oak " + mark);
        desk.keys().press("Control+Enter");
        assertThat(desk.settled().find("#e-number")).isVisible();
        assertThat(desk.find("#f-system")).hasValue("Oak " + mark);
        desk.find("#f-number").focus();
        desk.keys().content("nr " + mark);
        desk.looks("import-headings");
        desk.find("#f-number").press("Control+Enter");
    }

    private void takenBack(Browser desk, String here) {
        desk.keys().press("u");
        desk.page().waitForURL("**/undo");
        assertThat(desk.settled().find("main")).containsText("620 calls are removed.");
        desk.keys().press("Control+Enter");
        assertThat(desk.settled().find("#e-why")).isVisible();
        desk.looks("import-undo");
        desk.find("#f-why").fill("the wrong system");
        desk.find("#f-why").press("Control+Enter");
        desk.page().waitForURL("**" + here);
        assertThat(desk.find("main .chip").first()).hasText("Undone");
        assertThat(desk.settled().find("main")).containsText("the wrong system");
    }

    @Test
    void whatIsNoLogIsRefusedInOneSentenceAndAClerkSeesNoDoor() {
        try (var desk = Browser.at(port).as("supervisor")) {
            bring(desk, "letter.txt", "Dear all,");
            assertThat(desk.find("main .notice.late")).containsText("letter.txt is no log of calls");
        }
        try (var desk = Browser.at(port).as("prt1")) {
            assertThat(desk.page().request().get("/imports").status()).isEqualTo(403);
        }
    }

    /** While it works the page says how far it is, and is made afresh by itself when it ends. */
    @Test
    void thePageOfARunThatWorksSaysHowFarItIs() {
        PublicRef ref = PublicRef.fresh();
        sql.sql("""
            insert into dispatch.import_run (ref, file, begun_at, begun_by, beat_at, state, loaded, rejected, version)
            values (:ref, 'Log slow.csv', now(), 'test', now(), 'LOADING', 1500, 3, 1)
            """).param("ref", ref).update();
        try (var desk = Browser.at(port).as("processing")) {
            desk.open("/imports/" + ref);
            assertThat(desk.find("#progress")).containsText("1,503 rows so far.");
            desk.looks("import-loading").axe();
            sql.sql("update dispatch.import_run set loaded = 2000 where ref = :ref")
                    .param("ref", ref)
                    .update();
            assertThat(desk.find("#progress")).containsText("2,003 rows so far.");
            sql.sql("update dispatch.import_run set state = 'DONE' where ref = :ref")
                    .param("ref", ref)
                    .update();
            assertThat(desk.find("main .chip").first()).hasText("Loaded");
        }
    }
}
