package org.stationhouse.foundation.web.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A stretch of a file that should be one row.
 *
 * @param line line on which it begins, from 1
 * @param bytes its bytes, at most {@link #LONGEST}
 * @param length how many bytes there are in the file
 */
public record Piece(long line, byte[] bytes, long length) {

    /** No row is longer; the rest is passed over, so that memory stays small whatever a file holds. */
    public static final int LONGEST = 64 * 1024;

    private static final int SHOWN = 1_000;

    /** The row as text; empty when its bytes are not UTF-8. */
    public Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether it has more bytes than were kept. */
    public boolean tooLong() {
        return length > bytes.length;
    }

    /** As it stands in the file, for a report; cut when it is very long. */
    public String shown() {
        String said = new String(bytes, StandardCharsets.UTF_8).strip();
        return said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "... (" + length + " bytes)";
    }

    /** Collects a piece byte by byte. */
    public static final class Collector {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
        private long line;
        private long length;

        /** Begins anew. @param at line, from 1 */
        public void begin(long at) {
            kept.reset();
            line = at;
            length = 0;
        }

        public void add(int one) {
            length++;
            if (kept.size() < LONGEST) {
                kept.write(one);
            }
        }

        public void add(byte[] from, int offset, int count) {
            length += count;
            kept.write(from, offset, Math.min(count, LONGEST - kept.size()));
        }

        public boolean isEmpty() {
            return length == 0;
        }

        /** Whether no more is kept. */
        public boolean full() {
            return length > LONGEST;
        }

        /** What was collected. */
        public Piece piece() {
            return new Piece(line, kept.toByteArray(), length);
        }
    }
}
