package org.stationhouse.foundation.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.stationhouse.PaperCheck;
import org.stationhouse.StationTest;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@StationTest
class PrintingTests {

    @Autowired
    Papers papers;

    private final Paper demo = new Paper(
            new org.springframework.context.support.StaticMessageSource() {
                {
                    setUseCodeAsDefaultMessage(true);
                }
            },
            Locale.ENGLISH,
            "Sample Police Department",
            "CA0340400",
            java.time.ZoneId.of("America/Los_Angeles"),
            java.time.Instant.parse("2026-11-21T17:04:05Z"),
            "A. Kim",
            true);

    private static final class NoForms implements HtmlInterceptor {
        @Override
        public void onHtmlTagOpened(String tag, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String tag, TemplateOutput output) {}
    }

    private byte[] print(Paper paper, int rows, boolean landscape) {
        var out = new StringOutput();
        JteframeGenerated.render(
                new OwaspHtmlTemplateOutput(out),
                new NoForms(),
                paper,
                "Call for service",
                to -> {
                    JtebarcodeGenerated.render((gg.jte.html.HtmlTemplateOutput) to, new NoForms(), "C26-000123", "");
                    to.writeContent("<h2>Log</h2><table><thead><tr><th>Time</th><th>Entry</th></tr></thead><tbody>");
                    IntStream.range(0, rows)
                            .forEach(n -> to.writeContent("<tr><td class=\"mono\">09:" + n
                                    + "</td><td>Ana Núñez says &amp; \u201cso on\u201d, line " + n + "</td></tr>"));
                    to.writeContent("</tbody></table>");
                },
                "C26-000123",
                "3",
                landscape);
        return papers.pdf(out.toString());
    }

    @Test
    void aPaperIsFitForTheArchiveAndForAScreenReader() {
        byte[] pdf = print(demo, 80, false);

        String text = PaperCheck.archival(pdf);

        PaperCheck.shot(pdf, "paper");
        assertThat(text)
                .contains(
                        "Sample Police Department",
                        "Call for service",
                        "C26-000123",
                        "Ana Núñez says & “so on”, line 79")
                .contains("paper.demo", "paper.version", "paper.printed", "1 / 3", "3 / 3");
        assertThat(PaperCheck.pages(pdf)).isGreaterThan(1);
    }

    @Test
    void onlyADemoPaperBearsTheMark() {
        var real = new Paper(
                demo.messages(),
                demo.locale(),
                demo.agency(),
                demo.ori(),
                demo.zone(),
                demo.printedAt(),
                demo.printedBy(),
                false);

        assertThat(PaperCheck.archival(print(real, 1, true))).doesNotContain("paper.demo");
    }

    @Test
    void theCheckBites() {
        byte[] untitled = papers.pdf("<html lang=\"en\"><head></head><body><p>a</p><img src=\"" + BarCode.code128("A")
                + "\"/></body></html>");

        assertThat(PaperCheck.faults(untitled, PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(PaperCheck.faults(new byte[] {1, 2, 3}, PDFAFlavour.PDFA_2_A))
                .isNotEmpty();
    }

    @Test
    void textThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> papers.pdf("<html><body><p>open")).isInstanceOf(RuntimeException.class);
    }
}
