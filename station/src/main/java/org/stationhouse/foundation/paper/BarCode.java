package org.stationhouse.foundation.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.DataMatrix;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.output.Java2DRenderer;

/** A bar code as a picture inside the page. {@code barcode.jte} prints it with its clear text below. */
public final class BarCode {

    private static final int ZOOM = 4;
    private static final int QUIET_MODULES = 10;
    private static final int BAR_HEIGHT = 40;

    /** ISO/IEC 16022: a Data Matrix is read with one free module around it. */
    private static final int SQUARE_QUIET = 1;

    private BarCode() {}

    /**
     * Code 128 of a number or a public reference.
     *
     * @param text printable ASCII
     * @return a {@code data:} address of a gray PNG
     * @throws IllegalArgumentException when the text has a character that Code 128 can't hold
     */
    public static String code128(String text) {
        var code = new Code128();
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setBarHeight(BAR_HEIGHT);
        code.setQuietZoneHorizontal(QUIET_MODULES);
        code.setContent(text);
        return picture(code);
    }

    /**
     * QR code of what a telephone or a scanner reads back whole.
     *
     * @param text at most 2,000 characters
     * @return a {@code data:} address of a gray PNG
     */
    public static String qr(String text) {
        var code = new QrCode();
        code.setPreferredEccLevel(QrCode.EccLevel.M);
        code.setQuietZoneHorizontal(QUIET_MODULES);
        code.setQuietZoneVertical(QUIET_MODULES);
        code.setContent(text);
        return picture(code);
    }

    /**
     * Data Matrix (ECC 200) of what a scanner types, in a square.
     *
     * @param text as short as possible: 19 capital letters and digits take 18 by 18 modules
     * @return a {@code data:} address of a gray PNG
     */
    public static String dataMatrix(String text) {
        var code = new DataMatrix();
        code.setForceMode(DataMatrix.ForceMode.SQUARE);
        code.setQuietZoneHorizontal(SQUARE_QUIET);
        code.setQuietZoneVertical(SQUARE_QUIET);
        code.setContent(text);
        return picture(code);
    }

    private static String picture(Symbol code) {
        var image = new BufferedImage(code.getWidth() * ZOOM, code.getHeight() * ZOOM, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        new Java2DRenderer(
                        ink, ZOOM, uk.org.okapibarcode.graphics.Color.WHITE, uk.org.okapibarcode.graphics.Color.BLACK)
                .render(code);
        ink.dispose();
        return address(image);
    }

    /** A picture as the source of an image in a paper. */
    static String address(BufferedImage image) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
