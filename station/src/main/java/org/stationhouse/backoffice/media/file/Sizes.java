package org.stationhouse.backoffice.media.file;

import java.util.Locale;

/** Sizes of files as a clerk reads them, in the units that her computer shows. */
public final class Sizes {

    private static final String[] UNITS = {"bytes", "KB", "MB", "GB"};

    private Sizes() {}

    public static String text(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 1024 && unit < UNITS.length - 1) {
            size /= 1024;
            unit++;
        }
        return unit == 0 || size >= 10
                ? "%d %s".formatted(Math.round(size), UNITS[unit])
                : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
    }
}
