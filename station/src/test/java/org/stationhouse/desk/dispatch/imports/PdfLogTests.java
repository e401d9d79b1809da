package org.stationhouse.desk.dispatch.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.stationhouse.Shared;
import org.stationhouse.foundation.vault.CannotRun;

/** Logs that are printed into a PDF: invented ones with each of their faults, and the real ones where they are there. */
class PdfLogTests {

    private static final int[] COLUMNS = {20, 53, 92, 170, 206, 353, 386, 542, 650};
    private static final String HEADS = "RECEIVED||EVENT_NUM|CODE|DEFINITION|CLASS|DEFINITION|STREET|XSTREET";

    /** Lines of a page; cells between bars stand at {@link #COLUMNS}, an empty one leaves its column out. */
    private static byte[] pdf(List<List<String>> pages) {
        try (var document = new PDDocument()) {
            for (List<String> lines : pages) {
                var page = new PDPage(new PDRectangle(792, 612));
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    out.setFont(new PDType1Font(FontName.HELVETICA), 9);
                    for (int n = 0; n < lines.size(); n++) {
                        String[] cells = lines.get(n).split("\\|");
                        for (int column = 0; column < cells.length; column++) {
                            if (cells[column].isEmpty()) {
                                continue;
                            }
                            out.beginText();
                            out.newLineAtOffset(COLUMNS[column], 580 - 12f * n);
                            out.showText(cells[column]);
                            out.endText();
                        }
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<LogRow> read(byte[] file) {
        var rows = new ArrayList<LogRow>();
        try {
            OpenLog log =
                    OpenLog.of(new ByteArrayInputStream(file), LogFormat::of).orElseThrow();
            log.read(rows::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    private static List<LogRow.Good> good(List<LogRow> rows) {
        return rows.stream()
                .filter(LogRow.Good.class::isInstance)
                .map(LogRow.Good.class::cast)
                .toList();
    }

    private static List<String> reasons(List<LogRow> rows) {
        return rows.stream()
                .filter(LogRow.Bad.class::isInstance)
                .map(row -> ((LogRow.Bad) row).reason())
                .toList();
    }

    private static List<String> antioch(String count, String... rows) {
        return Stream.concat(Stream.of(count, HEADS), Arrays.stream(rows)).toList();
    }

    @Test
    void aWrappedCellGoesOnInItsColumnAndADayOnTheNextPage() {
        List<LogRow> rows = read(pdf(List.of(
                antioch(
                        "4/4/2021||3 CFS",
                        "4/4/21|6:47|21000001|FIRE|FIRE|AUTR|AUTO RECOVERED|OAK DR|PINE AV",
                        "4/4/21|13:07|21000002|20002|HIT AND RUN- NO INJURY|ACCN|TRAFFIC ACCIDENT|ELM WY|A VERY LONG",
                        "||||JUST OCCURRED||||STREET",
                        "Page 1 of 2"),
                antioch("4/4/2021||3 CFS", "4/4/21|23:59|21000003|246|SHOOTING|MALM|VANDALISM|ASH ST|"))));

        assertThat(reasons(rows)).isEmpty();
        assertThat(good(rows))
                .extracting(
                        LogRow.Good::oldNumber,
                        LogRow.Good::nature,
                        LogRow.Good::status,
                        row -> String.valueOf(row.place()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "21000001", "FIRE FIRE", "AUTR AUTO RECOVERED", "OAK DR & PINE AV"),
                        org.assertj.core.groups.Tuple.tuple(
                                "21000002",
                                "20002 HIT AND RUN- NO INJURY JUST OCCURRED",
                                "ACCN TRAFFIC ACCIDENT",
                                "ELM WY & A VERY LONG STREET"),
                        org.assertj.core.groups.Tuple.tuple("21000003", "246 SHOOTING", "MALM VANDALISM", "ASH ST"));
        assertThat(good(rows).get(1).local()).isEqualTo(LocalDateTime.of(2021, 4, 4, 13, 7));
    }

    @Test
    void aRowThatIsNotFoundInItsDayIsToldAndABadOneIsReported() {
        List<LogRow> rows = read(pdf(List.of(antioch(
                "4/4/2021||3 CFS",
                "4/4/21|6:47|21000001|FIRE|FIRE|AUTR|AUTO RECOVERED|OAK DR|PINE AV",
                "4/4/21|25:07|21000002|246|SHOOTING|MALM|VANDALISM|ASH ST|ELM ST"))));

        assertThat(good(rows)).hasSize(1);
        assertThat(reasons(rows))
                .containsExactly(
                        "\"4/4/21 25:07\" is no date and time.",
                        "The log counts 3 calls on this day, and 2 were found in it.");
    }

    @Test
    void theLogOfBelmontSaysWhatItsTableSays() {
        List<LogRow> rows = read(pdf(List.of(List.of(
                "Incident #: 21010904 Date: 2021-07-04 01:53:49 Type: ASSIST OTHER PD",
                "Location: 1 CITY OF WATERTOWN",
                "=======================",
                "===",
                "Incident #: 21010906 Date: 2021-07-04 02:61:06 Type: SUSP ACTIVITY",
                "Location: 375 ACORN PARK DR #1410",
                "=======================",
                "Incident #: 21010907 Date: 2021-07-04 02:11:06 Type: NOISE",
                "=======================",
                "Incident #: 21010908 Date: 2021-07-04",
                "834 record(s)"))));
        List<LogRow> table = Logs.read(
                CsvLog.BELMONT,
                "week,incident_no,occurred,type,location\n"
                        + "2021,21010904,2021-07-04 01:53:49,ASSIST OTHER PD,1 CITY OF WATERTOWN\n");

        assertThat(good(rows))
                .singleElement()
                .satisfies(row -> assertThat(row.content())
                        .isEqualTo(good(table).getFirst().content()));
        assertThat(reasons(rows))
                .containsExactly(
                        "\"2021-07-04 02:61:06\" is no date and time.",
                        "The row has no location.",
                        "This row has no number, date and type.");
    }

    @Test
    void aPdfThatIsNoLogOrIsCutOffIsRefusedInOneSentence() throws IOException {
        byte[] whole = pdf(List.of(List.of("Minutes of the council")));
        assertThat(OpenLog.of(new ByteArrayInputStream(whole), LogFormat::of)).isEmpty();
        for (byte[] broken :
                List.of(Arrays.copyOf(whole, 60), "%PDF-1.7\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))) {
            assertThatThrownBy(() -> OpenLog.of(new ByteArrayInputStream(broken), LogFormat::of))
                    .isInstanceOf(CannotRun.class)
                    .hasMessage("This PDF can't be read: it is damaged, cut off, or locked by a password.");
        }
    }

    @Test
    void theRealOnesAreReadWholeAndAgreeWithTheTable() {
        Shared.file("data/import/cfs/antioch-weekly-cfs-2021-04-13.pdf").ifPresent(file -> {
            List<LogRow> rows = real(file);
            assertThat(reasons(rows)).isEmpty();
            assertThat(rows).hasSize(133);
        });
        Shared.file("data/import/blotter/belmont-incidents-2021-2022.csv").ifPresent(csv -> {
            List<String> table =
                    good(real(csv)).stream().map(LogRow.Good::content).toList();
            assertThat(table).hasSize(2_617);
            List.of("2021-07-04--2021-07-11", "2022-01-01--2022-01-09", "2022-12-12--2022-12-18").stream()
                    .flatMap(week -> Shared.file("data/import/blotter/belmont-pdf/" + week + ".pdf").stream())
                    .forEach(week -> {
                        List<LogRow> rows = real(week);
                        assertThat(reasons(rows)).isEmpty();
                        assertThat(rows).hasSizeGreaterThan(200);
                        assertThat(table)
                                .containsAll(good(rows).stream()
                                        .map(LogRow.Good::content)
                                        .toList());
                    });
        });
    }

    private static List<LogRow> real(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
