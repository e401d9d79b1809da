package org.stationhouse.backoffice.cases;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
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
import org.stationhouse.desk.dispatch.CallDesk;
import org.stationhouse.desk.dispatch.Calls;
import org.stationhouse.desk.dispatch.Natures;

/** PRT-19, the clause of issue 3: paper files, boxes and film rolls have a bar code, a place, an out-card and a due date; the jacket shows them. */
@StationTest
class PRT_19_Tests {

    private static final Pattern PIECE = Pattern.compile(".*/shelf/[0-9A-Z]{17}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @Autowired
    FilledHouse house;

    @Autowired
    TestDoor door;

    @Autowired
    CallDesk calls;

    @Autowired
    Natures natures;

    @BeforeEach
    void setUp() {
        house.setUp();
    }

    @Test
    void paperIsRegisteredLabeledMovedLentAndShownInTheJacket() throws Exception {
        var clerk = door.actor("prt1");
        Jacket jacket = calls.makeCase(
                calls.log(Calls.burglary(natures), "Paper exists.", clerk).ref(), 1, clerk);
        try (var desk = Browser.at(port).as("prt1")) {
            String box = registered(desk);
            barCoded(desk, box);
            filed(desk, box, jacket);
            moved(desk, box);
            lent(desk, box);
            shownInItsJacket(desk, box, jacket);
            back(desk, box);
            assertThat(desk.keys().clicks()).isZero();
        }
    }

    /** {@code test/scripts/register-a-box.txt}, with the wait for the page between its lines. @return reference of the box */
    private String registered(Browser desk) {
        desk.open("/shelf").keys().press("/").press("n").press("p").press("Enter");
        desk.page().waitForURL(Pattern.compile(".*/shelf/new.*"));
        desk.settled()
                .keys()
                .press("b")
                .press("Enter")
                .content("Burglary reports 4")
                .press("Enter")
                .content("1998-2003")
                .press("Enter")
                .content("Basement")
                .press("Enter")
                .content("C-07")
                .press("Control+Enter");
        assertThat(desk.keys().keys()).isLessThanOrEqualTo(12);
        desk.page().waitForURL(PIECE);
        String ref = desk.path().substring("/shelf/".length());
        var row = sql.sql("""
                        select p.number, p.kind, p.label, p.first_year, p.last_year, p.state, l.room, l.shelf
                        from cases.piece p join cases.shelf_place l on l.id = p.place where p.ref = :ref
                        """).param("ref", ref).query().singleRow();
        assertThat(row)
                .containsEntry("kind", "BOX")
                .containsEntry("label", "Burglary reports 4")
                .containsEntry("first_year", 1998)
                .containsEntry("last_year", 2003)
                .containsEntry("room", "Basement")
                .containsEntry("shelf", "C-07");
        assertThat((String) row.get("number")).matches("P\\d{2}-\\d{6}");
        assertThat(audited(ref)).contains("cases.shelf.register");
        return ref;
    }

    /** Its label bears the code that a scanner reads, on paper and for a label printer. */
    private void barCoded(Browser desk, String ref) throws Exception {
        desk.keys().press("l");
        assertThat(desk.find("main h1")).hasText("1 label");
        byte[] label = desk.page()
                .request()
                .get("/shelf/labels.pdf?piece=" + ref + "&stock=ROLL_2X1")
                .body();
        assertThat(PaperCheck.archival(label)).contains("SH" + ref, number(ref), "Burglary reports 4");
        try (var document = Loader.loadPDF(label)) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, 203, ImageType.GRAY);
            var square = page.getSubimage(0, 0, 150, 150);
            int[] pixels = square.getRGB(0, 0, 150, 150, null, 0, 150);
            assertThat(new DataMatrixReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(150, 150, pixels))),
                                    Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.DATA_MATRIX)))
                            .getText())
                    .isEqualTo("SH" + ref);
        }
        assertThat(desk.page()
                        .request()
                        .get("/shelf/labels.zpl?piece=" + ref + "&stock=ROLL_2X1")
                        .text())
                .startsWith("^XA")
                .contains("^FDSH" + ref + "^FS");
        assertThat(audited(ref)).contains("cases.shelf.label");
    }

    private void filed(Browser desk, String ref, Jacket jacket) {
        scan(desk, ref);
        desk.keys().press("f").content(jacket.number().text()).press("Enter");
        assertThat(desk.find("#cases-title ~ ul")).containsText(jacket.number().text());
    }

    /** {@code test/scripts/move-by-scan.txt}: three pieces in one burst, as fast as they are scanned. */
    private void moved(Browser desk, String box) {
        String place = other(desk, "Records room", "A-12", "Jacket 1 of 2");
        String first = other(desk, "Records room", "A-13", "Jacket 2 of 2");
        String to = sql.sql(
                        "select l.ref from cases.piece p join cases.shelf_place l on l.id = p.place where p.ref = :ref")
                .param("ref", place)
                .query(String.class)
                .single();
        desk.open("/shelf/move")
                .script(
                        "move-by-scan",
                        Map.of("place", "SH" + to, "first", "SH" + box, "second", "SH" + first, "third", "SH" + place));
        assertThat(desk.find("#moved")).containsText("stands where it belongs, Records room · A-12");
        assertThat(desk.find("#here-title")).containsText("belong in Records room · A-12");
        for (String ref : List.of(box, first, place)) {
            assertThat(where(ref)).isEqualTo("Records room A-12");
            assertThat(audited(ref)).contains("cases.shelf.put");
        }
        assertThat(sql.sql(
                                "select said from cases.piece_line where kind = 'MOVED' and piece = (select id from cases.piece where ref = :ref)")
                        .param("ref", box)
                        .query(String.class)
                        .list())
                .containsExactly("Records room · A-12");
    }

    private String other(Browser desk, String room, String shelf, String label) {
        desk.open("/shelf/new?label=" + label.replace(" ", "+")).find("#f-room").fill(room);
        desk.find("#f-shelf").fill(shelf);
        desk.keys().press("Control+Enter");
        desk.page().waitForURL(PIECE);
        return desk.path().substring("/shelf/".length());
    }

    /** A scan outside of any field opens the piece; then {@code test/scripts/lend-a-file.txt}. */
    private void lent(Browser desk, String ref) {
        desk.open("/cases");
        scan(desk, ref);
        int keys = desk.keys().keys();
        desk.script("lend-a-file");
        assertThat(desk.keys().keys() - keys).isLessThanOrEqualTo(4);
        assertThat(desk.find(".pagehead .chip")).hasText("Out");
        var card = sql.sql("""
                        select c.holder, c.purpose, c.due_on > p.placed_at::date + 5 as ahead, c.out_by, c.returned_at is null as open
                        from cases.out_card c join cases.piece p on p.id = c.piece where p.ref = :ref and p.state = 'OUT'
                        """).param("ref", ref).query().singleRow();
        assertThat(card)
                .containsEntry("holder", "Det. Lopez")
                .containsEntry("purpose", "court")
                .containsEntry("ahead", true)
                .containsEntry("out_by", door.actor("prt1").name())
                .containsEntry("open", true);
        assertThat(PaperCheck.archival(
                        desk.page().request().get("/shelf/" + ref + "/out.pdf").body()))
                .contains("Out-card", number(ref), "SH" + ref, "Det. Lopez", "court", "Records room · A-12", "Due");
        assertThat(audited(ref)).contains("cases.shelf.lend", "cases.shelf.print");
    }

    private void shownInItsJacket(Browser desk, String ref, Jacket jacket) {
        desk.open("/cases/" + jacket.ref());
        assertThat(desk.find("main table")).containsText(number(ref));
        assertThat(desk.find("main table")).containsText("Burglary reports 4, out to Det. Lopez, due ");
    }

    private void back(Browser desk, String ref) {
        scan(desk, ref);
        desk.keys().press("b");
        assertThat(desk.find(".pagehead .chip")).hasText("On its shelf");
        assertThat(sql.sql("select count(*) from cases.out_card c join cases.piece p on p.id = c.piece "
                                + "where p.ref = :ref and p.state = 'SHELVED' and c.returned_at is not null")
                        .param("ref", ref)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void scan(Browser desk, String ref) {
        desk.keys().scan("SH" + ref);
        desk.page().waitForURL(Pattern.compile(".*/shelf/" + ref));
        desk.settled();
    }

    private String number(String ref) {
        return sql.sql("select number from cases.piece where ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    private String where(String ref) {
        return sql.sql(
                        "select l.room || ' ' || l.shelf from cases.piece p join cases.shelf_place l on l.id = p.place where p.ref = :ref")
                .param("ref", ref)
                .query(String.class)
                .single();
    }

    private List<String> audited(String ref) {
        return sql.sql("select verb from vault.audit_line where :ref = any(refs)")
                .param("ref", ref)
                .query(String.class)
                .list();
    }
}
