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
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.QrCode;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.output.Java2DRenderer;

/** A bar code as a picture inside the page. {@code barcode.jte} prints it with its clear text below. */
public final class BarCode {

    private static final int ZOOM = 4;
    private static final int QUIET_MODULES = 10;
    private static final int BAR_HEIGHT = 40;

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

    private static String picture(Symbol code) {
        var image = new BufferedImage(code.getWidth() * ZOOM, code.getHeight() * ZOOM, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D ink = image.createGraphics();
        ink.setColor(Color.WHITE);
        ink.fillRect(0, 0, image.getWidth(), image.getHeight());
        new Java2DRenderer(
                        ink, ZOOM, uk.org.okapibarcode.graphics.Color.WHITE, uk.org.okapibarcode.graphics.Color.BLACK)
                .render(code);
        ink.dispose();
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
