package org.stationhouse.foundation.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.jurisdiction.Logo;

/**
 * The agency's badge as papers print it: drawn anew in eight bits of RGB on white, so that no color profile, no transparency and no
 * damage of the given file gets into a paper for the archive.
 */
final class Badge {

    private static final int TALLEST = 300;

    private Badge() {}

    /** A {@code data:} address; null when the picture can't be read. */
    static @Nullable String address(Logo logo) {
        try {
            BufferedImage given = ImageIO.read(new ByteArrayInputStream(logo.bytes()));
            return given == null ? null : BarCode.address(drawn(given));
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private static BufferedImage drawn(BufferedImage given) {
        double scale = Math.min(1, (double) TALLEST / given.getHeight());
        int width = Math.max(1, (int) Math.round(given.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(given.getHeight() * scale));
        var badge = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D ink = badge.createGraphics();
        ink.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        ink.drawImage(given, 0, 0, width, height, Color.WHITE, null);
        ink.dispose();
        return badge;
    }
}
