package org.stationhouse.backoffice.media.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stationhouse.Seed;

/** What a file is, is said by its bytes; nothing that somebody sends breaks what looks at them. */
class SnifferTests {

    private record Case(FileType type, String name, byte[] bytes) {}

    private final Random random = Seed.random(SnifferTests.class);

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] binary(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Two silent frames of 128 kbit/s at 44.1 kHz: 417 bytes each. */
    private static byte[] mp3() {
        byte[] frames = new byte[834];
        for (int at : new int[] {0, 417}) {
            frames[at] = (byte) 0xff;
            frames[at + 1] = (byte) 0xfb;
            frames[at + 2] = (byte) 0x90;
        }
        return frames;
    }

    private static List<Case> all() {
        return List.of(
                new Case(FileType.JPEG, "a.txt", Samples.photo(40, 30, 1)),
                new Case(FileType.PNG, "a.jpg", Samples.picture("png", 10, 10)),
                new Case(FileType.TIFF, "a", Samples.picture("tiff", 10, 10)),
                new Case(FileType.PDF, "a.exe", Samples.pdf("One")),
                new Case(FileType.WEBP, "a", binary("RIFF\1\0\0\0WEBPVP8 ")),
                new Case(FileType.WAV, "a", binary("RIFF\1\0\0\0WAVEfmt ")),
                new Case(FileType.MP4, "a", binary("\0\0\0\30ftypisom\0\0\2\0")),
                new Case(FileType.MP4, "a.mov", binary("\0\0\0\24ftypqt  \0\0\2\0")),
                new Case(FileType.MP3, "a", binary("ID3\4\0\0\0\0\0\0")),
                new Case(FileType.MP3, "a", mp3()),
                new Case(
                        FileType.DOCX, "a", Samples.zip(10, "[Content_Types].xml", "_rels/.rels", "word/document.xml")),
                new Case(
                        FileType.XLSX, "a", Samples.zip(400_000, "x/y", "[Content_Types].xml", "xl/workbook.xml", "z")),
                new Case(FileType.EML, "a", text("From: a@example.com\r\nSubject: x\r\n y\r\nDate: z\r\n\r\nBody")),
                new Case(FileType.CSV, "a.CSV", text("a,b\n1,2\n")),
                new Case(FileType.TEXT, "a.md", text("Ä plain word\n".repeat(2_000))),
                new Case(FileType.OTHER, "a.docx", Samples.zip(10, "word/document.xml")),
                new Case(FileType.OTHER, "a.jpg", text("\0\1\2<script>")),
                new Case(FileType.OTHER, "a.txt", binary("\u00e4\u00f6 latin")),
                new Case(FileType.OTHER, "a.mp4", binary("\0\0\0\30ftypheic\0\0\2\0")),
                new Case(FileType.OTHER, "a.exe", binary("MZ\u0090\0")),
                new Case(FileType.OTHER, "empty.txt", new byte[0]),
                new Case(FileType.TEXT, "page.html", text("<html><script>alert(1)</script></html>")));
    }

    private static Sniffed sniff(byte[] bytes, String name, Random random) {
        var sniffer = new Sniffer();
        for (int at = 0; at < bytes.length; ) {
            int piece = Math.min(bytes.length - at, 1 + random.nextInt(70_000));
            sniffer.write(bytes, at, piece);
            at += piece;
        }
        return sniffer.found(name);
    }

    @Test
    void eachTypeIsRecognizedByItsBytes() {
        for (Case one : all()) {
            assertThat(sniff(one.bytes(), one.name(), random).type())
                    .as(one.name())
                    .isEqualTo(one.type());
        }
    }

    @Test
    void whatTheCameraSaysIsRead() {
        var wanted = new Exif(Samples.TAKEN, Samples.CAMERA, 6);
        assertThat(sniff(Samples.photo(40, 30, 6), "a", random).exif()).isEqualTo(wanted);
        assertThat(Exif.of(FileType.TIFF, Samples.exif(6, ByteOrder.LITTLE_ENDIAN)))
                .isEqualTo(wanted);
        assertThat(sniff(Samples.picture("jpeg", 4, 4), "a", random).exif()).isEqualTo(Exif.NONE);
        assertThat(sniff(Samples.pdf("x"), "a", random).exif()).isEqualTo(Exif.NONE);
        assertThat(Exif.of(FileType.TIFF, Samples.exif(9, ByteOrder.BIG_ENDIAN)).turned())
                .isEqualTo(1);
    }

    @Test
    void damagedFilesBreakNothing() {
        List<Case> all = all();
        for (int turn = 0; turn < 6_000; turn++) {
            Case one = all.get(random.nextInt(all.size()));
            byte[] damaged = damaged(Arrays.copyOf(one.bytes(), Math.min(one.bytes().length, 4_000)));
            Sniffed found = sniff(damaged, one.name(), random);
            assertThat(found.exif().turned()).isBetween(1, 8);
            String camera = found.exif().camera();
            assertThat(camera == null ? "" : camera).matches("[ -~]{0,121}");
        }
        byte[] exif = Samples.exif(6, ByteOrder.BIG_ENDIAN);
        for (int turn = 0; turn < 6_000; turn++) {
            Exif.of(FileType.TIFF, damaged(exif.clone()));
        }
    }

    private byte[] damaged(byte[] bytes) {
        if (bytes.length == 0) {
            return bytes;
        }
        for (int n = random.nextInt(12); n >= 0; n--) {
            int at = random.nextInt(Math.min(bytes.length, random.nextBoolean() ? 80 : bytes.length));
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt() : random.nextBoolean() ? 0xff : 0x7f);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    @Test
    void aCopyIsUprightSmallAndHoldsNothingOfTheCamera() throws IOException {
        byte[] photo = Samples.photo(3200, 1600, 6);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("CANARY", "Canon");
        var copy = Drawing.picture(new ByteArrayInputStream(photo), 6);
        assertThat(copy.getWidth()).isEqualTo(800);
        assertThat(copy.getHeight()).isEqualTo(1600);
        assertThat(copy.getRGB(700, 100) >> 16 & 0xff)
                .as("red is turned to the right")
                .isGreaterThan(200);
        assertThat(new String(Drawing.jpeg(copy), StandardCharsets.ISO_8859_1))
                .doesNotContain("CANARY", "Canon", "Exif");
    }

    @Test
    void aPictureThatCantBeDrawnIsRefusedInOneWay() {
        for (int turn = 0; turn < 300; turn++) {
            byte[] damaged = damaged(Samples.photo(64, 48, 1));
            try {
                Drawing.picture(new ByteArrayInputStream(damaged), 1);
            } catch (IOException refused) {
                assertThat(refused).hasMessageMatching("(?s).*");
            }
        }
        byte[] flood = Samples.picture("png", 4, 4);
        ByteBuffer.wrap(flood).putInt(16, 60_000).putInt(20, 60_000);
        try {
            Drawing.picture(new ByteArrayInputStream(flood), 1);
            assertThat(flood).as("a flood of pixels is refused").isEmpty();
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("too many pixels");
        }
    }
}
