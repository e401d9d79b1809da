package org.stationhouse.backoffice.media.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Draws pictures and pages anew, so that what a browser gets never held a byte of what came in: no place, no camera, no script. Nothing
 * is put on the disk. What can't be drawn within its bounds is refused by an {@link IOException}.
 */
public final class Drawing {

    /** Longest side of a copy, in pixels. */
    static final int LONG = 1600;

    /** Longest side of a small one. */
    static final int SMALL = 240;

    private static final long MOST_PIXELS = 120_000_000;
    private static final int MOST_BYTES = 64 << 20;

    static {
        ImageIO.setUseCache(false);
    }

    private Drawing() {}

    /** A picture, upright, its longest side at most {@link #LONG}. @param turned as {@link Exif#turned} */
    static BufferedImage picture(InputStream bytes, int turned) throws IOException {
        try (var in = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new IOException("too many pixels: " + width + " x " + height);
                }
                var coarse = reader.getDefaultReadParam();
                int step = Math.max(1, Math.max(width, height) / LONG);
                coarse.setSourceSubsampling(step, step, 0, 0);
                return upright(fitted(reader.read(0, coarse), LONG), turned);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException | OutOfMemoryError damaged) {
            throw new IOException("the picture can't be drawn", damaged);
        }
    }

    /** A page of a document. @param work what is done with it */
    static <T> T pages(InputStream bytes, Work<T> work) throws IOException {
        byte[] all = bytes.readNBytes(MOST_BYTES + 1);
        if (all.length > MOST_BYTES) {
            throw new IOException("too large to be drawn");
        }
        try (PDDocument document = Loader.loadPDF(new RandomAccessReadBuffer(all))) {
            return work.on(document);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError damaged) {
            throw new IOException("the document can't be drawn", damaged);
        }
    }

    /** What is done with a document while it is open. */
    public interface Work<T> {
        T on(PDDocument document) throws IOException;
    }

    /** @param page from 0 */
    static BufferedImage page(PDDocument document, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float side = Math.max(box.getWidth(), box.getHeight());
        return new PDFRenderer(document).renderImage(page, LONG / Math.max(side, 1), ImageType.RGB);
    }

    static BufferedImage fitted(BufferedImage image, int most) {
        double scale = Math.min(1, (double) most / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        var fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = fitted.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        g.dispose();
        return fitted;
    }

    /** Turns and mirrors as the camera was held (Exif 2.32, 4.6.4 A, Orientation). */
    private static BufferedImage upright(BufferedImage image, int turned) {
        if (turned == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        var to = switch (turned) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
        boolean side = turned > 4;
        var upright = new BufferedImage(side ? h : w, side ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = upright.createGraphics();
        g.drawImage(image, to, null);
        g.dispose();
        return upright;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam fine = writer.getDefaultWriteParam();
            fine.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            fine.setCompressionQuality(0.86f);
            writer.write(null, new IIOImage(image, null, null), fine);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
