package org.stationhouse.backoffice.media.scan;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;

/** Reads the bar codes of a scanned document and cuts it at its cover sheets. */
final class Splitting {

    /** Pages of one batch; the feeder of a large scanner holds fewer. */
    static final int MOST_PAGES = 500;

    /** Longest side of a page when its code is looked for; at 11 inches it is 150 dots an inch. */
    private static final float LONG = 1650;

    /** Longest side of a page that is filed; at 11 inches it is 200 dots an inch. */
    private static final float FINE = 2200;

    /** 11 inches in points. */
    private static final float PAPER = 792;

    private static final float QUALITY = 0.8f;

    private Splitting() {}

    /** Pages behind a cover sheet. @param cover what the sheet's code says */
    record Cut(PublicRef cover, List<Integer> pages) {}

    /** What a document holds. @param before pages before the first cover sheet */
    record Found(int count, List<Cut> cuts, List<Integer> before) {}

    static Found split(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count > MOST_PAGES) {
            throw new IOException("more than " + MOST_PAGES + " pages");
        }
        var renderer = new PDFRenderer(document);
        var cuts = new ArrayList<Cut>();
        var before = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            Optional<PublicRef> cover = code(drawn(renderer, document, i, LONG)).flatMap(ScanCode::read);
            if (cover.isPresent()) {
                cuts.add(new Cut(cover.get(), new ArrayList<>()));
            } else if (cuts.isEmpty()) {
                before.add(i + 1);
            } else {
                cuts.getLast().pages().add(i + 1);
            }
        }
        return new Found(count, cuts, before);
    }

    /** The QR code on a page, however it lies; empty for none. */
    static Optional<String> code(BufferedImage page) {
        int width = page.getWidth();
        int height = page.getHeight();
        var source = new RGBLuminanceSource(width, height, page.getRGB(0, 0, width, height, null, 0, width));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText());
        } catch (ReaderException none) {
            return Optional.empty();
        }
    }

    /**
     * A document of these pages in their order, each as a picture: pages of one document share what they are made of, and a part must not
     * carry what belongs to the record of another one.
     */
    static byte[] cut(PDDocument document, PageOrder order) throws IOException {
        var renderer = new PDFRenderer(document);
        try (var part = new PDDocument()) {
            for (PageOrder.Page page : order.pages()) {
                BufferedImage picture = drawn(renderer, document, page.number() - 1, FINE);
                var size = new PDRectangle(PAPER * picture.getWidth() / FINE, PAPER * picture.getHeight() / FINE);
                var sheet = new PDPage(size);
                part.addPage(sheet);
                try (var out = new PDPageContentStream(part, sheet)) {
                    out.drawImage(
                            JPEGFactory.createFromImage(part, picture, QUALITY),
                            0,
                            0,
                            size.getWidth(),
                            size.getHeight());
                }
                sheet.setRotation(page.turn());
            }
            var bytes = new ByteArrayOutputStream();
            part.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static BufferedImage drawn(PDFRenderer renderer, PDDocument document, int page, float most)
            throws IOException {
        var box = document.getPage(page).getCropBox();
        float scale = most / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        return renderer.renderImage(page, scale, ImageType.RGB);
    }
}
