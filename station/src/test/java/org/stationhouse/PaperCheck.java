package org.stationhouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What every paper must be: PDF/A-2a for the archive and PDF/UA-1 for a screen reader, by veraPDF. */
public final class PaperCheck {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PaperCheck() {}

    /** Asserts both standards. @return the text as a reader finds it, page after page */
    public static String archival(byte[] pdf) {
        assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).as("PDF/A-2a").isEmpty();
        assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).as("PDF/UA-1").isEmpty();
        return text(pdf);
    }

    /** The rules that the paper breaks, each with its clause. */
    public static List<String> faults(byte[] pdf, PDFAFlavour flavour) {
        var found = new ArrayList<String>();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            for (TestAssertion it : result.getTestAssertions()) {
                if (it.getStatus() == TestAssertion.Status.FAILED) {
                    found.add(it.getRuleId().getClause() + ": " + it.getMessage());
                }
            }
            if (!result.isCompliant() && found.isEmpty()) {
                found.add("not compliant");
            }
        } catch (VeraPDFException | IOException e) {
            found.add(e.toString());
        }
        return found;
    }

    public static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }

    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }

    /** Writes {@code target/shots/<name>.png}, the first page. */
    public static void shot(byte[] pdf, String name) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Path folder = Files.createDirectories(Path.of("target", "shots"));
            var image = new org.apache.pdfbox.rendering.PDFRenderer(document).renderImageWithDPI(0, 80);
            javax.imageio.ImageIO.write(
                    image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }
}
