package org.stationhouse.backoffice.media.file;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Recognizes what passes through it by content, from its beginning and its end, with the same little memory for any length. The name
 * decides only between plain text and a table of plain text, which are the same bytes.
 */
public final class Sniffer extends OutputStream {

    static final int HEAD = 1 << 17;
    private static final int TAIL = 1 << 16;
    private static final int TEXT = 1 << 13;

    private static final Pattern MAIL = Pattern.compile(
            "(?is)\\A(?:(?:received|return-path|from|to|date|subject|message-id|mime-version|delivered-to|x-[a-z0-9-]+):[^\\r"
                    + "\\n"
                    + "]*(?:\\r"
                    + "?\\n"
                    + "[ \\t][^\\r"
                    + "\\n"
                    + "]*)*\\r"
                    + "?\\n"
                    + "){2,}");

    private final byte[] head = new byte[HEAD];
    private final byte[] tail = new byte[TAIL];
    private int filled;
    private long size;

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        Objects.checkFromIndexSize(from, length, bytes.length);
        int first = Math.min(length, HEAD - filled);
        System.arraycopy(bytes, from, head, filled, first);
        filled += first;
        int last = Math.min(length, TAIL);
        if (last < TAIL) {
            System.arraycopy(tail, last, tail, 0, TAIL - last);
        }
        System.arraycopy(bytes, from + length - last, tail, TAIL - last, last);
        size += length;
    }

    /** @param name of the file, as its sender calls it */
    public Sniffed found(String name) {
        byte[] begin = Arrays.copyOf(head, filled);
        FileType type = type(begin, name);
        return new Sniffed(type, Exif.of(type, begin));
    }

    private FileType type(byte[] begin, String name) {
        if (at(begin, 0, 0xff, 0xd8, 0xff)) {
            return FileType.JPEG;
        }
        if (at(begin, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return FileType.PNG;
        }
        if (at(begin, 0, 'I', 'I', 42, 0) || at(begin, 0, 'M', 'M', 0, 42)) {
            return FileType.TIFF;
        }
        if (at(begin, 0, '%', 'P', 'D', 'F', '-')) {
            return FileType.PDF;
        }
        if (at(begin, 0, 'R', 'I', 'F', 'F') && at(begin, 8, 'W', 'E', 'B', 'P')) {
            return FileType.WEBP;
        }
        if (at(begin, 0, 'R', 'I', 'F', 'F') && at(begin, 8, 'W', 'A', 'V', 'E')) {
            return FileType.WAV;
        }
        if (at(begin, 4, 'f', 't', 'y', 'p') && mp4(begin)) {
            return FileType.MP4;
        }
        if (at(begin, 0, 'I', 'D', '3') || frames(begin)) {
            return FileType.MP3;
        }
        if (at(begin, 0, 'P', 'K', 3, 4)) {
            return office(begin);
        }
        return text(begin, name);
    }

    private static boolean mp4(byte[] begin) {
        String brand = begin.length < 12 ? "" : new String(begin, 8, 4, StandardCharsets.ISO_8859_1);
        return brand.matches("isom|iso[2-9]|mp4[12]|avc1|M4V |M4A |MSNV|dash|qt {2}|3gp\\d");
    }

    /** Two frames of MPEG audio layer III, the second where the first one ends. */
    private static boolean frames(byte[] begin) {
        int length = frame(begin, 0);
        return length > 0 && frame(begin, length) > 0;
    }

    /** Length of the frame there in bytes (ISO 11172-3 2.4.1.3), 0 for none. */
    private static int frame(byte[] bytes, int from) {
        if (from + 4 > bytes.length || (bytes[from] & 0xff) != 0xff || (bytes[from + 1] & 0xe6) != 0xe2) {
            return 0;
        }
        int version = bytes[from + 1] >> 3 & 3;
        int rate = bytes[from + 2] >> 4 & 15;
        int sampling = bytes[from + 2] >> 2 & 3;
        if (version == 1 || rate == 0 || rate == 15 || sampling == 3) {
            return 0;
        }
        int[] ones = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
        int[] twos = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
        int[] hertz = {44_100, 48_000, 32_000};
        int kilobits = version == 3 ? ones[rate] : twos[rate];
        int samples = hertz[sampling] / (version == 3 ? 1 : version == 2 ? 2 : 4);
        return (version == 3 ? 144 : 72) * kilobits * 1000 / samples + (bytes[from + 2] >> 1 & 1);
    }

    /** Files of Word and Excel are archives; their list of names stands at the end. */
    private FileType office(byte[] begin) {
        if (!named(begin, "[Content_Types].xml") && !named(end(), "[Content_Types].xml")) {
            return FileType.OTHER;
        }
        if (named(begin, "word/document.xml") || named(end(), "word/document.xml")) {
            return FileType.DOCX;
        }
        return named(begin, "xl/workbook.xml") || named(end(), "xl/workbook.xml") ? FileType.XLSX : FileType.OTHER;
    }

    private byte[] end() {
        return Arrays.copyOfRange(tail, TAIL - (int) Math.min(size, TAIL), TAIL);
    }

    private static boolean named(byte[] bytes, String name) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(name);
    }

    private static FileType text(byte[] begin, String name) {
        boolean whole = begin.length <= TEXT;
        String text = decoded(Arrays.copyOf(begin, Math.min(begin.length, TEXT)), whole);
        if (text.isEmpty()
                || text.chars().anyMatch(it -> it < ' ' && it != '\n' && it != '\r' && it != '\t' && it != '\f')) {
            return FileType.OTHER;
        }
        if (MAIL.matcher(text).find()) {
            return FileType.EML;
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? FileType.CSV : FileType.TEXT;
    }

    /** UTF-8 text, empty when it is none. @param whole whether it ends here; else its last letter may be cut */
    private static String decoded(byte[] bytes, boolean whole) {
        for (int cut = 0; cut <= (whole ? 0 : 3); cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
            } catch (CharacterCodingException cutOff) {
                // one byte less, until the letter that was cut is gone
            }
        }
        return "";
    }

    private static boolean at(byte[] bytes, int from, int... signature) {
        if (bytes.length < from + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[from + i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
