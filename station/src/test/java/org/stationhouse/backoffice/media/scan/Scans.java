package org.stationhouse.backoffice.media.scan;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.paper.ScanCode;

/** Documents as a scanner gives them. */
final class Scans {

    private Scans() {}

    /** A page for each: a reference is a cover sheet, a text a page that says it; a sheet with {@code turned} lies on its side. */
    static byte[] document(boolean turned, Object... pages) {
        try (var document = new PDDocument()) {
            for (Object one : pages) {
                var page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    if (one instanceof PublicRef cover) {
                        out.drawImage(
                                LosslessFactory.createFromImage(document, code(ScanCode.of(cover))), 72, 500, 140, 140);
                        page.setRotation(turned ? 90 : 0);
                    } else {
                        out.beginText();
                        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 40);
                        out.newLineAtOffset(72, 600);
                        out.showText(one.toString());
                        out.endText();
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage code(String text) {
        try {
            BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 200, 200);
            var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < 200; x++) {
                for (int y = 0; y < 200; y++) {
                    image.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
                }
            }
            return image;
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
