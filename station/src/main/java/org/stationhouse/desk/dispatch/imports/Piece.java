package org.stationhouse.desk.dispatch.imports;

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
record Piece(long line, byte[] bytes, long length) {

    /** No row of a log is longer; the rest is passed over, so that memory stays small whatever a file holds. */
    static final int LONGEST = 64 * 1024;

    private static final int SHOWN = 1_000;

    /** The row as text; empty when its bytes are not UTF-8. */
    Optional<String> text() {
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

    boolean tooLong() {
        return length > bytes.length;
    }

    LogRow.Bad bad(String oldNumber, String reason) {
        String said = new String(bytes, StandardCharsets.UTF_8).strip();
        return new LogRow.Bad(
                line,
                oldNumber,
                reason,
                said.length() <= SHOWN ? said : said.substring(0, SHOWN) + "... (" + length + " bytes)");
    }

    /** Collects a piece byte by byte. */
    static final class Collector {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream(512);
        private long line;
        private long length;

        void begin(long at) {
            kept.reset();
            line = at;
            length = 0;
        }

        void add(int one) {
            length++;
            if (kept.size() < LONGEST) {
                kept.write(one);
            }
        }

        void add(byte[] from, int offset, int count) {
            length += count;
            kept.write(from, offset, Math.min(count, LONGEST - kept.size()));
        }

        boolean isEmpty() {
            return length == 0;
        }

        boolean full() {
            return length > LONGEST;
        }

        Piece piece() {
            return new Piece(line, kept.toByteArray(), length);
        }
    }
}
