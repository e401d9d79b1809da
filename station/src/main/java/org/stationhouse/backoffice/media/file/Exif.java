package org.stationhouse.backoffice.media.file;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a camera wrote into a picture (Exif 2.32, CIPA DC-008): four fields of its two main directories. It is what a device says and no
 * more: a clock may be wrong, and anybody can write it. Whatever is damaged is as if it were not there.
 *
 * @param taken date and time as it stands there, {@code 2026:11:20 14:05:33}, null for none
 * @param camera maker and model, null for none
 * @param turned orientation, 1 to 8 (1 is upright)
 */
public record Exif(@Nullable String taken, @Nullable String camera, int turned) {

    public static final Exif NONE = new Exif(null, null, 1);

    private static final int MAKE = 0x010f;
    private static final int MODEL = 0x0110;
    private static final int ORIENTATION = 0x0112;
    private static final int DIRECTORY = 0x8769;
    private static final int ORIGINAL = 0x9003;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int MOST_FIELDS = 512;
    private static final int LONGEST = 60;

    /** @param begin the first bytes of the file, at most {@link Sniffer#HEAD} */
    static Exif of(FileType type, byte[] begin) {
        try {
            ByteBuffer tiff =
                    type == FileType.JPEG ? segment(begin) : type == FileType.TIFF ? ByteBuffer.wrap(begin) : null;
            return tiff == null ? NONE : read(tiff);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException damaged) {
            return NONE;
        }
    }

    /** The segment of a JPEG that holds it; null for none. */
    private static @Nullable ByteBuffer segment(byte[] jpeg) {
        ByteBuffer in = ByteBuffer.wrap(jpeg).position(2);
        while (in.remaining() > 4 && (in.get() & 0xff) == 0xff) {
            int marker = in.get() & 0xff;
            if (marker == 0xda || marker == 0xd9) {
                return null;
            }
            int length = in.getShort() & 0xffff;
            int next = in.position() + length - 2;
            if (marker == 0xe1 && length > 8 && in.getInt() == 0x45786966 && in.getShort() == 0) {
                return in.slice(in.position(), Math.min(next, jpeg.length) - in.position());
            }
            in.position(next);
        }
        return null;
    }

    private static Exif read(ByteBuffer tiff) {
        short order = tiff.getShort(0);
        tiff.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (tiff.getShort(2) != 42) {
            return NONE;
        }
        Map<Integer, String> found = new TreeMap<>();
        directory(tiff, tiff.getInt(4), found);
        if (found.containsKey(DIRECTORY)) {
            directory(tiff, Integer.parseInt(found.get(DIRECTORY)), found);
        }
        String make = found.getOrDefault(MAKE, "");
        String model = found.getOrDefault(MODEL, "");
        String camera = model.startsWith(make) ? model : (make + " " + model).strip();
        String taken = found.get(ORIGINAL);
        int turned = Integer.parseInt(found.getOrDefault(ORIENTATION, "1"));
        return new Exif(
                taken == null || !taken.matches("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d") ? null : taken,
                camera.isEmpty() ? null : camera,
                turned >= 1 && turned <= 8 ? turned : 1);
    }

    private static void directory(ByteBuffer tiff, int from, Map<Integer, String> found) {
        int fields = Math.min(tiff.getShort(from) & 0xffff, MOST_FIELDS);
        for (int i = 0; i < fields; i++) {
            int at = from + 2 + 12 * i;
            int tag = tiff.getShort(at) & 0xffff;
            int type = tiff.getShort(at + 2);
            switch (tag) {
                case MAKE, MODEL, ORIGINAL -> {
                    if (type == ASCII) {
                        found.putIfAbsent(tag, text(tiff, at));
                    }
                }
                case ORIENTATION -> {
                    if (type == SHORT) {
                        found.putIfAbsent(tag, String.valueOf(tiff.getShort(at + 8)));
                    }
                }
                case DIRECTORY -> found.putIfAbsent(tag, String.valueOf(tiff.getInt(at + 8)));
                default -> {}
            }
        }
    }

    /** Printable letters up to the first zero. */
    private static String text(ByteBuffer tiff, int at) {
        int count = tiff.getInt(at + 4);
        byte[] bytes = new byte[Math.clamp(count, 0, LONGEST)];
        tiff.get(count <= 4 ? at + 8 : tiff.getInt(at + 8), bytes);
        return new String(bytes, StandardCharsets.US_ASCII)
                .replaceAll("\\x00.*", "")
                .replaceAll("[^ -~]", "")
                .strip();
    }
}
