package org.stationhouse.foundation.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;

class WorkbookTests {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    /** Files of the workbook, by name. */
    static Map<String, String> opened(byte[] book) throws IOException {
        var files = new TreeMap<String, String>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(book))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                files.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> book(String title, List<String> heads, List<? extends List<?>> rows)
            throws IOException {
        var out = new ByteArrayOutputStream();
        Workbook.write(title, heads, rows, ZONE, out);
        return opened(out.toByteArray());
    }

    @Test
    void eachCellIsWhatItIs() throws Exception {
        Map<String, String> files = book(
                "Calls",
                List.of("Number", "Received", "Day", "Count"),
                List.of(Arrays.asList("C26-1", Instant.parse("2026-11-29T20:30:00Z"), LocalDate.of(2026, 2, 28), 7)));

        String sheet = files.get("xl/worksheets/sheet1.xml");
        // serial days of the 1900 system, in the agency's time: 2026-11-29 is day 46355, 12:30 is 0.5208333
        assertThat(sheet)
                .contains("<t>C26-1</t>", "46355.5208", "<v>46081", "<v>7</v>", "autoFilter ref=\"A1:D2\"", "pane")
                .doesNotContain("<f>");
        assertThat(files.get("xl/styles.xml")).contains("mm/dd/yyyy hh:mm:ss");
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws Exception {
        Map<String, String> files =
                book("x", List.of("A"), List.of(List.of("=1+1"), List.of("<b>&\u0001\uD83D\uDE93"), List.of("-7")));

        assertThat(files.get("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"", "=1+1", "&lt;b&gt;&amp;&#x1f693;", "-7")
                .doesNotContain("<f>", "\u0001");
    }

    @Test
    void aLongCellIsCutWhereTheFormatEnds() throws Exception {
        String sheet =
                book("x", List.of("A"), List.of(List.of("y".repeat(40_000)))).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("y".repeat(32_767)).doesNotContain("y".repeat(32_768));
    }

    @Test
    void anyTitleNamesAWorksheet() throws Exception {
        String workbook = book("Cases: open/closed [all] of the whole year?", List.of("A"), List.of())
                .get("xl/workbook.xml");

        assertThat(workbook).containsPattern("name=\"Cases  open closed  all  of the {0,1}[^\"]*\"");
    }

    @Test
    void manyRowsStreamThrough() throws Exception {
        var rows = IntStream.range(0, 2_000).mapToObj(n -> List.of("r" + n)).toList();

        String sheet = book("x", List.of("A"), rows).get("xl/worksheets/sheet1.xml");

        assertThat(sheet).contains("<t>r0</t>", "<t>r1999</t>", "autoFilter ref=\"A1:A2001\"");
    }
}
