package org.stationhouse.foundation.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a printed page shows: its picture at a printer's density, its bar codes, and where each letter stands. All in points from the upper left. */
final class Ink {

    /** A letter and where it stands. */
    record Letter(String text, Rectangle2D box) {}

    private Ink() {}

    static BufferedImage picture(byte[] pdf, int page, int dpi) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }

    static Rectangle2D page(byte[] pdf, int page) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var box = document.getPage(page).getMediaBox();
            return new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
    }

    /** Reads the bar code within a part of the page. */
    static String scan(BufferedImage page, int dpi, Rectangle2D part, BarcodeFormat format) throws NotFoundException {
        int left = (int) Math.floor(part.getX() * dpi / 72);
        int top = (int) Math.floor(part.getY() * dpi / 72);
        BufferedImage crop = page.getSubimage(
                left,
                top,
                Math.min(page.getWidth() - left, (int) Math.ceil(part.getWidth() * dpi / 72)),
                Math.min(page.getHeight() - top, (int) Math.ceil(part.getHeight() * dpi / 72)));
        int[] pixels = crop.getRGB(0, 0, crop.getWidth(), crop.getHeight(), null, 0, crop.getWidth());
        return new MultiFormatReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(crop.getWidth(), crop.getHeight(), pixels))),
                        Map.of(
                                DecodeHintType.POSSIBLE_FORMATS,
                                List.of(format),
                                DecodeHintType.TRY_HARDER,
                                Boolean.TRUE))
                .getText();
    }

    /** Every letter of a page, blanks left out. */
    static List<Letter> letters(byte[] pdf, int page) {
        var letters = new ArrayList<Letter>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var reader = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    if (!at.getUnicode().isBlank()) {
                        letters.add(new Letter(
                                at.getUnicode(),
                                new Rectangle2D.Double(
                                        at.getXDirAdj(),
                                        at.getYDirAdj() - at.getHeightDir(),
                                        at.getWidthDirAdj(),
                                        at.getHeightDir())));
                    }
                }
            };
            reader.setStartPage(page + 1);
            reader.setEndPage(page + 1);
            reader.getText(document);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a PDF", e);
        }
        return letters;
    }
}
