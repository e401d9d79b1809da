package org.stationhouse.backoffice.media.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files as people send them. */
public final class Samples {

    public static final String TAKEN = "2026:11:20 14:05:33";
    public static final String CAMERA = "Canon EOS R6";

    private Samples() {}

    private static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.setColor(Color.GREEN);
        g.fillRect(width / 2, 0, width - width / 2, height / 2);
        g.setColor(Color.BLUE);
        g.fillRect(0, height / 2, width / 2, height - height / 2);
        g.dispose();
        return image;
    }

    public static byte[] picture(String format, int width, int height) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(drawn(width, height), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with what a camera writes: maker, model, orientation, time, and a place that must not leave the house. */
    public static byte[] photo(int width, int height, int turned) {
        byte[] plain = picture("jpeg", width, height);
        byte[] exif = exif(turned, ByteOrder.BIG_ENDIAN);
        ByteBuffer whole = ByteBuffer.allocate(plain.length + exif.length + 10);
        whole.put(plain, 0, 2).put((byte) 0xff).put((byte) 0xe1).putShort((short) (exif.length + 8));
        whole.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(exif).put(plain, 2, plain.length - 2);
        return whole.array();
    }

    static byte[] exif(int turned, ByteOrder order) {
        byte[] make = "Canon\0".getBytes(StandardCharsets.US_ASCII);
        byte[] model = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] taken = (TAKEN + "\0").getBytes(StandardCharsets.US_ASCII);
        int first = 8;
        int second = first + 2 + 4 * 12 + 4;
        int texts = second + 2 + 12 + 4;
        ByteBuffer tiff = ByteBuffer.allocate(texts + 120).order(order);
        tiff.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(first);
        tiff.putShort((short) 4);
        field(tiff, 0x010f, 2, make.length, texts);
        field(tiff, 0x0110, 2, model.length, texts + 10);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turned)
                .putShort((short) 0);
        field(tiff, 0x8769, 4, 1, second);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        field(tiff, 0x9003, 2, taken.length, texts + 40);
        tiff.putInt(0);
        tiff.put(texts, make).put(texts + 10, model).put(texts + 40, taken);
        tiff.put(texts + 70, "CANARY-38.5816N".getBytes(StandardCharsets.US_ASCII));
        return tiff.array();
    }

    private static void field(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    public static byte[] pdf(String... pages) {
        try (var document = new PDDocument()) {
            for (String text : pages) {
                var page = new PDPage(PDRectangle.LETTER);
                document.addPage(page);
                try (var out = new PDPageContentStream(document, page)) {
                    out.beginText();
                    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    out.newLineAtOffset(72, 640);
                    out.showText(text);
                    out.endText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] zip(int filler, String... names) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (String name : names) {
                    zip.putNextEntry(new ZipEntry(name));
                    byte[] noise = new byte[filler];
                    new java.util.Random(filler).nextBytes(noise);
                    zip.write(noise);
                    zip.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
