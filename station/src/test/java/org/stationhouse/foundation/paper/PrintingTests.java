package org.stationhouse.foundation.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.html.HtmlTemplateOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stationhouse.PaperCheck;
import org.stationhouse.foundation.jurisdiction.Logo;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The frame of every paper: fit for the archive and a screen reader, with head, foot, marks and stamps where they belong. */
class PrintingTests {

    private static Content log(int rows) {
        return to -> {
            JtebarcodeGenerated.render((HtmlTemplateOutput) to, Prints.NO_FORMS, "C26-000123", "");
            to.writeContent("<h2>Log</h2><table><thead><tr><th>Time</th><th>Entry</th></tr></thead><tbody>");
            IntStream.range(0, rows)
                    .forEach(n -> to.writeContent("<tr><td class=\"mono\">09:" + n
                            + "</td><td>Ana Núñez says &amp; \u201cso on\u201d, line " + n + "</td></tr>"));
            to.writeContent("</tbody></table>");
        };
    }

    private static byte[] print(boolean demo, int rows, boolean landscape) {
        return Prints.framed(Prints.paper(demo, null), log(rows), landscape, false, null);
    }

    @Test
    void aPaperIsFitForTheArchiveAndForAScreenReader() {
        byte[] pdf = print(true, 80, false);

        String text = PaperCheck.archival(pdf);

        PaperCheck.shot(pdf, "paper");
        assertThat(text)
                .contains(
                        "Sample Police Department",
                        "100 Plaza Way · Sample City CA 95600 · (916) 555-0909",
                        "ORI CA0340400",
                        "Call for service",
                        "C26-000123",
                        "Ana Núñez says & “so on”, line 79")
                .contains(
                        "DEMO: invented people and cases.",
                        "Call for service C26-000123 · version 3 · printed 11/21/2026 09:04:05 by A. Kim",
                        "Page 1 of 3",
                        "Page 3 of 3");
        assertThat(PaperCheck.pages(pdf)).isEqualTo(3);
    }

    @Test
    void onlyADemoPaperBearsTheMark() {
        assertThat(PaperCheck.archival(print(false, 1, true))).doesNotContain("DEMO");
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void aDraftSaysSoOnEveryPageAndNothingElseDoes(boolean landscape, boolean draft) {
        byte[] pdf = Prints.framed(Prints.paper(false, null), log(80), landscape, draft, null);

        String text = PaperCheck.archival(pdf);

        PaperCheck.shot(pdf, "paper-" + (draft ? "draft" : "final") + (landscape ? "-wide" : ""));
        assertThat(text.split("DRAFT", -1)).hasSize(draft ? PaperCheck.pages(pdf) + 1 : 1);
        if (draft) {
            var page = Ink.page(pdf, 0);
            var picture = Ink.picture(pdf, 0, 72);
            assertThat(IntStream.range(0, picture.getWidth())
                            .filter(x -> grayMark(picture, x))
                            .count())
                    .as("the mark lies across the page")
                    .isGreaterThan((long) (page.getWidth() / 3));
        }
    }

    /** The line below the head reaches from margin to margin, on a sheet that lies too. */
    @ParameterizedTest
    @CsvSource({"false, 612", "true, 792"})
    void aSheetIsUsedFromMarginToMargin(boolean landscape, int wide) {
        byte[] pdf = print(false, 3, landscape);

        assertThat(Ink.page(pdf, 0).getWidth()).isEqualTo(wide);
        var picture = Ink.picture(pdf, 0, 72);
        assertThat(IntStream.range(0, wide)
                        .filter(x -> IntStream.range(60, 130)
                                .anyMatch(y -> picture.getRaster().getSample(x, y, 0) < 60))
                        .max()
                        .orElse(0))
                .isBetween(wide - 56, wide - 52);
    }

    /** The mark is light: dark enough to see, light enough to read what stands over it. */
    private static boolean grayMark(BufferedImage picture, int x) {
        return IntStream.range(0, picture.getHeight()).anyMatch(y -> {
            int gray = picture.getRaster().getSample(x, y, 0);
            return gray >= 200 && gray <= 235;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "RESTRICTED, false",
        "ARREST DEEMED NOT TO HAVE OCCURRED. May be shown to criminal justice agencies only., true",
        "longest, false",
        "longest, true"
    })
    void aStampStandsWholeOverEveryPageAndOverNothingElse(String given, boolean landscape) {
        String text = given.equals("longest")
                ? "By order 24-MH-1234: WHEREAS ".repeat(21).substring(0, 600).strip()
                : given;
        byte[] pdf = Prints.framed(Prints.paper(true, null), log(60), landscape, false, new Stamp(text));

        String read = PaperCheck.archival(pdf).replaceAll("\\s+", "");

        PaperCheck.shot(pdf, "paper-stamp" + text.length() + (landscape ? "-wide" : ""));
        assertThat(read.split(Pattern.quote(text.replace(" ", "")), -1)).hasSize(PaperCheck.pages(pdf) + 1);
        double agency = lowest(pdf, "Sample Police Department", true);
        assertThat(Ink.letters(pdf, 0))
                .allSatisfy(it -> assertThat(it.box().getMinY()).isPositive());
        assertThat(lowest(pdf, text.substring(text.length() - 10), false)).isLessThan(agency);
    }

    /** Upper or lower edge of the letters of a line, in points from the upper edge of the first page. */
    private static double lowest(byte[] pdf, String line, boolean upper) {
        var letters = Ink.letters(pdf, 0);
        String all = letters.stream().map(Ink.Letter::text).reduce("", String::concat);
        String sought = line.replace(" ", "");
        int at = all.indexOf(sought);
        assertThat(at).as(line).isNotNegative();
        var boxes = letters.subList(at, at + sought.length()).stream().map(Ink.Letter::box);
        return upper
                ? boxes.mapToDouble(java.awt.geom.Rectangle2D::getMinY).min().orElseThrow()
                : boxes.mapToDouble(java.awt.geom.Rectangle2D::getMaxY).max().orElseThrow();
    }

    @Test
    void aStampThatCanNotStandWholeIsRefused() {
        assertThatThrownBy(() -> new Stamp(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stamp("x".repeat(601))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Stamp("W".repeat(600))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TYPE_INT_ARGB, 600, 600, true",
        "TYPE_USHORT_GRAY, 40, 40, true",
        "TYPE_BYTE_INDEXED, 1000, 20, true",
        "damaged, 0, 0, false"
    })
    void aBadgeStandsInTheHeadAndNoBadgeSpoilsAPaper(String type, int wide, int high, boolean shown) {
        String badge = Badge.address(Logo.of(badge(type, wide, high)));

        assertThat(badge != null).isEqualTo(shown);
        byte[] pdf = Prints.framed(Prints.paper(false, badge), log(1), false, false, null);
        PaperCheck.archival(pdf);
        PaperCheck.shot(pdf, "paper-badge-" + type);
        assertThat(blue(pdf)).isEqualTo(shown && !type.equals("TYPE_USHORT_GRAY"));
    }

    private static byte[] badge(String type, int wide, int high) {
        if (type.equals("damaged")) {
            return new byte[] {
                (byte) 0x89,
                'P',
                'N',
                'G',
                '\r',
                '\n',
                0x1a,
                '\n',
                0,
                0,
                0,
                13,
                'I',
                'H',
                'D',
                'R',
                0,
                0,
                0,
                9,
                0,
                0,
                0,
                9
            };
        }
        int kind = switch (type) {
            case "TYPE_INT_ARGB" -> BufferedImage.TYPE_INT_ARGB;
            case "TYPE_USHORT_GRAY" -> BufferedImage.TYPE_USHORT_GRAY;
            default -> BufferedImage.TYPE_BYTE_INDEXED;
        };
        var image = new BufferedImage(wide, high, kind);
        var ink = image.createGraphics();
        ink.setColor(new java.awt.Color(0, 51, 204));
        ink.fillOval(0, 0, wide, high);
        ink.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static boolean blue(byte[] pdf) {
        try (var document = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            var picture = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 72);
            return IntStream.range(0, picture.getWidth() * picture.getHeight() / 4)
                    .anyMatch(n -> {
                        int rgb = picture.getRGB(n % picture.getWidth(), n / picture.getWidth());
                        return (rgb & 0xff) > 150 && (rgb >> 16 & 0xff) < 60;
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Łukasz Núñez, Zoë Łukasz Núñez",
        "שלום, ◊◊◊◊",
        "محمد علي, ◊◊◊◊ ◊◊◊",
        "Ana 👩‍👩‍👧 López, Ana ◊ López",
        "a\u202eb\u200bc, abc",
        "Tu\u0302, Tû",
        "a\u0001b\u001fc, a◊b◊c",
        "日本, ◊◊"
    })
    void whatNoFontHasIsReplacedSignBySign(String said, String shown) {
        byte[] pdf = Prints.framed(
                Prints.paper(false, null), to -> to.writeContent("<p>[" + said + "]</p>"), false, false, null);

        assertThat(PaperCheck.archival(pdf)).contains("[" + shown + "]");
    }

    @Test
    void theCheckBites() {
        byte[] untitled = Press.pdf(
                "<html lang=\"en\"><head></head><body><p>a</p><img src=\"" + BarCode.code128("A")
                        + "\"/></body></html>",
                "Stationhouse");

        assertThat(PaperCheck.faults(untitled, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(PaperCheck.faults(new byte[] {1, 2, 3}, PDFAFlavour.PDFA_2_A))
                .isNotEmpty();
    }

    @Test
    void textThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> Press.pdf("<html><body><p>open", "Stationhouse"))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void nothingIsFetchedThatIsNotOurs() {
        byte[] pdf = Press.pdf(
                "<html lang=\"en\"><head><title>t</title><link rel=\"stylesheet\" href=\"file:///etc/passwd\"/></head>"
                        + "<body style=\"font-family: 'Public Sans'\"><p>a</p><img alt=\"b\" src=\"http://127.0.0.1:9/x.png\"/></body></html>",
                "Stationhouse");

        assertThat(PaperCheck.text(pdf)).contains("a");
    }
}
