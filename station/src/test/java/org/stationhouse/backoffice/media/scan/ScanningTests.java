package org.stationhouse.backoffice.media.scan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stationhouse.Browser;
import org.stationhouse.StationTest;
import org.stationhouse.TestDoor;
import org.stationhouse.backoffice.cases.Jacket;
import org.stationhouse.backoffice.cases.RestrictedCases;
import org.stationhouse.backoffice.media.Bearers;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.backoffice.media.file.Attaching;
import org.stationhouse.backoffice.media.file.FileFilling;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Refusal;
import org.stationhouse.foundation.vault.SomeoneElseSaved;
import org.stationhouse.foundation.web.NoSuch;

/** A stack of paper goes through the scanner at once; each part comes to its record when a second person has looked. */
@StationTest
class ScanningTests {

    @LocalServerPort
    int port;

    @Autowired
    CoverDesk covers;

    @Autowired
    ScanDesk desk;

    @Autowired
    ScanBook book;

    @Autowired
    Attaching attaching;

    @Autowired
    RestrictedCases restricted;

    @Autowired
    Bearers bearers;

    @Autowired
    TestDoor door;

    @Autowired
    JdbcClient sql;

    private Jacket jacket;

    @BeforeEach
    void open() {
        jacket = bearers.opened();
    }

    private static byte[] stacked(byte[] sheet) throws IOException {
        try (PDDocument cover = Loader.loadPDF(sheet);
                PDDocument pages = Loader.loadPDF(Scans.document(false, "one", "two"));
                var all = new PDDocument()) {
            all.importPage(cover.getPage(0));
            all.importPage(pages.getPage(0));
            all.importPage(pages.getPage(1));
            var bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void aStackIsSplitCheckedAndFiled() throws IOException {
        String batch;
        try (var clerk = Browser.at(port).as("prt1")) {
            clerk.open("/attachments?record=" + jacket.ref()).keys().press("o");
            clerk.page().waitForURL("**/covers/new?*");
            clerk.settled().keys().content("Statement of a witness").press("Control+Enter");
            clerk.page().waitForURL(Pattern.compile(".*/covers/[0-9A-Z]{17}"));
            byte[] sheet = clerk.settled()
                    .page()
                    .request()
                    .get(clerk.path() + "/sheet.pdf")
                    .body();
            clerk.open("/scans").keys().content("Stack " + jacket.number()).press("Enter");
            clerk.page().waitForURL(Pattern.compile(".*/scans/[0-9A-Z]{17}"));
            batch = clerk.path();
            // says what stands there instead, should it ever not come
            assertThat(clerk.find("main")).containsText("The scanned document");
            clerk.settled()
                    .find("#f-files")
                    .setInputFiles(new FilePayload("stack.pdf", "application/pdf", stacked(sheet)));
            clerk.find("form[data-upload] button[type=submit]").click();
            assertThat(clerk.find("[data-key=s]")).isVisible();
            clerk.settled().keys().press("s");
            assertThat(clerk.find("main")).containsText("Part 1: Statement of a witness");
            clerk.settled().find("#f-pages-1").fill("3r 2");
            clerk.find("#f-pages-1").press("Enter");
            assertThat(clerk.find(".turn-90")).hasCount(1);
            clerk.settled().passes("media-scan");
            assertThat(clerk.find("form[action$='/accept']")).hasCount(0);
        }
        try (var second = Browser.at(port).as("prt2")) {
            second.open("/scans");
            assertThat(second.find("main")).containsText("Stack " + jacket.number());
            second.axe().open(batch).axe();
            second.find("form[action$='/accept'] button").click();
            assertThat(second.find("main")).containsText("Filed");
        }
        var filed = sql.sql("""
            select pages, source, title from media.attachment where record = :ref and sort = 'DOCUMENT'
            """).param("ref", jacket.ref()).query().singleRow();
        assertThat(filed.get("pages")).isEqualTo(2);
        assertThat(filed.get("source")).isEqualTo("Scanned by test-prt1-a");
        assertThat(sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                        .param("ref", batch.substring("/scans/".length()))
                        .query(String.class)
                        .list())
                .contains("media.scan.begin", "media.scan.split", "media.scan.order", "media.scan.accept");
    }

    private PublicRef split(PublicRef cover, Actor clerk) throws IOException {
        PublicRef batch = desk.begin("Stack", clerk);
        attaching.attach(
                batch,
                Scans.document(false, cover, "one", "two"),
                "stack.pdf",
                FileFilling.said(Sort.DOCUMENT, "Stack"),
                clerk);
        desk.split(batch, 1, clerk);
        return batch;
    }

    @Test
    void whoScannedItDoesNotDecideAndWhatWasSentBackWaitsAgain() throws IOException {
        Actor clerk = door.actor("prt1");
        Actor second = door.actor("prt2");
        PublicRef batch = split(covers.make(jacket.ref(), Sort.DOCUMENT, "Notes", Set.of(), clerk), clerk);
        PublicRef part = book.read(batch, clerk).parts().getFirst().ref();
        assertThat(book.read(batch, clerk).loose()).containsExactly(1);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.accept(part, 1, clerk));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.order(part, 1, "3 2", second));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.order(part, 1, "9", clerk));
        desk.sendBack(part, 1, "wrong order", second);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.accept(part, 2, second));
        desk.order(part, 2, "3 2", clerk);
        assertThatExceptionOfType(SomeoneElseSaved.class).isThrownBy(() -> desk.accept(part, 2, second));
        desk.accept(part, 3, second);
        assertThat(book.read(batch, second).parts().getFirst().state()).isEqualTo(Batch.State.FILED);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> desk.accept(part, 4, second));
        assertThatExceptionOfType(SomeoneElseSaved.class).isThrownBy(() -> desk.split(batch, 2, clerk));
    }

    @Test
    void aBatchIsThereForThoseWhoMaySeeAllOfIt() throws IOException {
        Actor supervisor = door.actor("supervisor");
        Actor clerk = door.actor("prt1");
        PublicRef medical =
                split(covers.make(jacket.ref(), Sort.DOCUMENT, "Chart", Set.of(Label.MEDICAL), clerk), clerk);
        assertThat(book.read(medical, supervisor).parts()).hasSize(1);
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> book.read(medical, door.actor("pst1")));

        PublicRef batch = split(covers.make(jacket.ref(), Sort.DOCUMENT, "Notes", Set.of(), supervisor), supervisor);
        assertThat(book.read(batch, clerk).parts()).hasSize(1);
        restricted.restrict(jacket.ref(), 1, "A member of the department is named.", supervisor);
        assertThatExceptionOfType(NoSuch.class).isThrownBy(() -> book.read(batch, clerk));
        assertThat(book.list(clerk)).noneMatch(it -> it.batch().ref().equals(batch));
        restricted.lift(jacket.ref(), 2, "The test is over.", supervisor);
        assertThat(book.list(clerk)).anyMatch(it -> it.batch().ref().equals(batch));
    }
}
