package org.stationhouse.foundation.jurisdiction;

import java.util.Arrays;
import java.util.Base64;

/** The agency's badge for the head of papers and pages: a PNG picture of at most 256 KiB and 1,000 by 1,000 points. */
public final class Logo {

    public static final int LARGEST = 256 * 1024;
    private static final int WIDEST = 1000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER = 24;

    private final byte[] bytes;

    private Logo(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException with a sentence for the person when it is something else or too large */
    public static Logo of(byte[] bytes) {
        if (bytes.length < HEADER || !Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length)) {
            throw new IllegalArgumentException("The logo must be a PNG picture.");
        }
        if (bytes.length > LARGEST) {
            throw new IllegalArgumentException("The logo must be smaller than 256 KB.");
        }
        int wide = number(bytes, 16);
        int high = number(bytes, 20);
        if (wide < 1 || high < 1 || wide > WIDEST || high > WIDEST) {
            throw new IllegalArgumentException("The logo must be at most 1,000 by 1,000 points.");
        }
        return new Logo(bytes.clone());
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 24
                | (bytes[at + 1] & 0xff) << 16
                | (bytes[at + 2] & 0xff) << 8
                | bytes[at + 3] & 0xff;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As the source of an image in a page or paper. */
    public String address() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
