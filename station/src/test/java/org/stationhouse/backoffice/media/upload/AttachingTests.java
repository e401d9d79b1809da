package org.stationhouse.backoffice.media.upload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.PaperCheck;
import org.stationhouse.Seed;
import org.stationhouse.StationTest;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.media.file.Samples;

/** A clerk attaches files over a line that breaks, takes a picture, has a person sign, and finds all of it on the case. */
@StationTest
class AttachingTests {

    @LocalServerPort
    int port;

    @Autowired
    Bearers bearers;

    @Autowired
    JdbcClient sql;

    private Jacket jacket;

    @BeforeEach
    void open() {
        jacket = bearers.opened();
    }

    @Test
    void filesPicturesAndSignaturesArriveOnTheCase() throws Exception {
        try (var desk = Browser.at(port).alone().as("prt1")) {
            desk.open("/cases/" + jacket.ref());
            desk.keys().press("f");
            desk.page().waitForURL("**/attachments?record=" + jacket.ref());
            assertThat(desk.find("main")).containsText("Nothing is attached yet");
            files(desk);
            document(desk);
            picture(desk);
            signature(desk);
            desk.open("/cases/" + jacket.ref());
            assertThat(desk.find("main table").last()).containsText("Store camera 1");
        }
        withoutAScript();
    }

    private void files(Browser desk) throws Exception {
        byte[] film = new byte[5_000_000];
        new Random(Seed.random(AttachingTests.class).nextLong()).nextBytes(film);
        var parts = new AtomicInteger();
        desk.page().route("**/parts?from=*", route -> {
            if (parts.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });
        desk.keys().press("Alt+KeyN");
        desk.page().waitForURL("**/attachments/new?*");
        desk.settled()
                .keys()
                .content("Manager of the store")
                .press("Enter")
                .content("Store camera")
                .press("Control+Enter");
        nothingChosen(desk, "f-files", "Choose a file first.");
        assertThat(desk.find("#f-files")).hasAttribute("aria-invalid", "true");
        desk.find("#f-files").setInputFiles(new FilePayload[] {
            new FilePayload("film.bin", "application/octet-stream", film),
            new FilePayload("door.jpg", "image/jpeg", Samples.photo(800, 600, 6))
        });
        assertThat(desk.find("#e-files, main [aria-invalid]")).hasCount(0);
        assertThat(desk.find("#f-files")).hasAttribute("aria-describedby", "h-files");
        desk.keys().press("Control+Enter");
        desk.page().waitForURL("**/attachments?record=" + jacket.ref());
        desk.page().unroute("**/parts?from=*");
        assertThat(parts.get()).isGreaterThan(3);
        desk.forgive(it -> it.contains("parts?from=") || it.contains("ERR_FAILED"));
        assertThat(desk.find(".gallery li")).hasCount(2);
        var row = sql.sql("select sha256, source, sort from media.attachment where record = :ref and name = 'film.bin'")
                .param("ref", jacket.ref())
                .query()
                .singleRow();
        assertThat(row.get("sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(film)));
        assertThat(row.get("source")).isEqualTo("Manager of the store");
        desk.axe();
    }

    /** The sentence stands beside what has to be done first, which has the focus; nothing was sent. */
    private static void nothingChosen(Browser desk, String focus, String sentence) {
        assertThat(desk.find("#e-files")).hasText(sentence);
        assertThat(desk.find("[data-sending] li")).hasCount(0);
        assertThat(desk.find(":focus"))
                .hasAttribute("aria-describedby", java.util.regex.Pattern.compile("(.* )?e-files"));
        assertThat(desk.find(":focus"))
                .hasAttribute(focus.equals("shoot") ? "data-shoot" : "id", focus.equals("shoot") ? "" : focus);
        desk.axe();
    }

    private void document(Browser desk) {
        desk.find(".gallery a:has-text('Store camera 2')").click();
        assertThat(desk.find("main")).containsText(Samples.CAMERA);
        assertThat(desk.find("img.picture")).isVisible();
        String ref = desk.path().substring("/attachments/".length());
        var shown = desk.page().request().get("/attachments/" + ref + "/view.jpg");
        assertThat(new String(shown.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("CANARY");
        var original = desk.page().request().get("/attachments/" + ref + "/original");
        assertThat(original.body()).isEqualTo(Samples.photo(800, 600, 6));
        assertThat(original.headers().get("content-disposition")).startsWith("attachment; filename");
        assertThat(original.headers().get("content-security-policy")).contains("sandbox");
        assertThat(PaperCheck.text(desk.page()
                        .request()
                        .get("/attachments/" + ref + "/print.pdf")
                        .body()))
                .contains("Store camera 2", jacket.number().text(), "Manager of the store");
        assertThat(audited(ref))
                .contains(
                        "media.attachment.attach",
                        "media.attachment.read",
                        "media.attachment.look",
                        "media.attachment.print",
                        "media.attachment.release");
        desk.axe();
    }

    private void picture(Browser desk) {
        desk.open("/attachments?record=" + jacket.ref()).keys().press("c");
        desk.page().waitForURL("**/attachments/camera?*");
        desk.page().waitForFunction("() => document.querySelector('video').videoWidth > 0");
        desk.keys().press("Control+Enter");
        nothingChosen(desk, "shoot", "Take the picture first.");
        desk.find("[data-shoot]").click();
        assertThat(desk.find("#e-files")).hasCount(0);
        assertThat(desk.find("[data-retake]")).isVisible();
        desk.find("#f-source").fill("Counter camera");
        desk.find("#f-title").fill("At the counter");
        desk.keys().press("Control+Enter");
        desk.page().waitForURL("**/attachments?record=" + jacket.ref());
        assertThat(desk.find(".gallery li")).hasCount(3);
        assertThat(sql.sql("select type || copies from media.attachment where record = :ref and title = 'At the"
                                + " counter'")
                        .param("ref", jacket.ref())
                        .query(String.class)
                        .single())
                .isEqualTo("JPEGMADE");
    }

    private void signature(Browser desk) {
        desk.keys().press("s");
        desk.page().waitForURL("**/signatures/new?*");
        desk.settled().axe().find("#f-statement").fill("I received my property.");
        desk.find("#f-signer").fill("Lopez, Ana");
        desk.keys().press("Control+Enter");
        assertThat(desk.find("#e-strokes")).containsText("Please sign on the pad");
        var mouse = desk.settled().page().mouse();
        desk.find("[data-pad] canvas").scrollIntoViewIfNeeded();
        var pad = desk.find("[data-pad] canvas").boundingBox();
        mouse.move(pad.x + 40, pad.y + 60);
        mouse.down();
        for (int i = 0; i < 12; i++) {
            mouse.move(pad.x + 40 + 12 * i, pad.y + 60 + (i % 2 == 0 ? 30 : -20));
        }
        mouse.up();
        desk.find("main form button[data-key=save]").click();
        desk.page().waitForURL(java.util.regex.Pattern.compile(".*/signatures/[0-9A-Z]{17}"));
        String ref = desk.path().substring("/signatures/".length());
        assertThat(desk.find("main")).containsText("The record says what it said when it was signed.");
        assertThat(desk.page()
                        .request()
                        .get("/signatures/" + ref + "/drawn.svg")
                        .text())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=");
        String hash = sql.sql("select hash from media.signature where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
        assertThat(PaperCheck.text(desk.page()
                                .request()
                                .get("/signatures/" + ref + "/print.pdf")
                                .body())
                        .replaceAll("\\s", ""))
                .contains("Ireceivedmyproperty.", hash);
        assertThat(audited(ref)).contains("media.signature.take", "media.signature.read", "media.signature.print");
        desk.axe();
    }

    /** A browser without scripts sends a form as it always did. */
    private void withoutAScript() {
        try (var desk = Browser.at(port).as("prt1")) {
            desk.open("/attachments/new?record=" + jacket.ref());
            desk.page()
                    .evaluate("() => { const form = document.querySelector('form[data-upload]');"
                            + " form.removeAttribute('data-upload'); form.dataset.native = ''; }");
            assertThat(desk.find("main form"))
                    .not()
                    .hasAttribute("action", java.util.regex.Pattern.compile(".*_csrf.*"));
            desk.find("#f-source").fill("Mail room");
            desk.find("#f-files")
                    .setInputFiles(new FilePayload(
                            "../../list.csv",
                            "text/html",
                            "a,b\n1,2\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            desk.find("main form button[data-key=save]").click();
            assertThat(desk.find(".notice")).containsText("1 file is attached.");
            assertThat(desk.find(".gallery")).containsText("list.csv");
        }
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
