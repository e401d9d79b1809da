package org.stationhouse.foundation.vault.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.audit.LogStore.Complaints;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Field;
import org.stationhouse.ledger.Finding;
import org.stationhouse.ledger.Row;
import org.stationhouse.ledger.Side;

/**
 * One line as {@code COPY ... (format binary)} gives it (PostgreSQL 18, COPY, "Binary Format"): the number of columns (2 bytes), then
 * length (4 bytes, -1 for null) and bytes of each. They lie there almost as in the canonical bytes of a row, so that little has to be
 * made anew for a line.
 */
record CopiedLine(Row row, @Nullable Side side) {

    /** The columns that are read, the fields in the order of their numbers. */
    static final String COLUMNS = """
            l.epoch::bigint, l.id, l.xid, l.at, l.verb, l.outcome, l.actor, l.account, l.role, l.session, l.source, l.destination,
            l.ori, l.kind, l.refs, l.case_number, l.purpose, l.reason, l.query, l.count, l.duration, l.bytes_in, l.bytes_out,
            l.receiving_agency, l.requestor, l.secondary_recipient, l.side, l.hmac, s.salt, s.sealed
            """;

    /** The output begins with this, flags, and an area that has its own length. */
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};

    private static final Field[] FIELDS = Field.values();
    private static final int LONGEST_NUMBER = 20;

    /** PostgreSQL counts microseconds from 2000-01-01, a line milliseconds from 1970. */
    private static final long FROM_1970 = 946_684_800_000L;

    private static final int MICROS = 1_000;

    /** What stands before the first line is passed over. */
    static void begin(ByteBuffer in) {
        if (in.remaining() >= SIGNATURE.length && in.get(in.position()) == SIGNATURE[0]) {
            in.position(in.position() + SIGNATURE.length + Integer.BYTES);
            int area = in.getInt();
            in.position(in.position() + area);
        }
    }

    /** @return null for the mark at the end of the output */
    static @Nullable CopiedLine read(ByteBuffer in, Complaints complaints) {
        int columns = in.getShort();
        if (columns < 0) {
            return null;
        }
        if (columns != FIELDS.length + 2) {
            throw new IllegalStateException("the database gave " + columns + " columns of a line");
        }
        var canonical = ByteBuffer.allocate(1 + FIELDS.length + LONGEST_NUMBER + in.remaining())
                .put((byte) 1);
        Field odd = null;
        for (Field field : FIELDS) {
            int length = in.getInt();
            if (length > 0) {
                int end = in.position() + length;
                odd = put(canonical, field, in, end) ? odd : field;
                in.position(end);
            }
        }
        Row row = Row.parse(Arrays.copyOf(canonical.array(), canonical.position()));
        long id = row.number(Field.ID);
        if (odd != null) {
            complaints.found(Finding.Kind.ROW, id, "row " + id + " has a field that no program writes so: " + odd);
        }
        return new CopiedLine(row, side(id, bytes(in), bytes(in), complaints));
    }

    /** @return false for a list of another shape than lines have */
    private static boolean put(ByteBuffer canonical, Field field, ByteBuffer in, int end) {
        if (field == Field.TIME) {
            long millis = Math.floorDiv(in.getLong(), MICROS) + FROM_1970;
            canonical.put((byte) field.number()).putInt(Long.BYTES).putLong(millis);
        } else if (field == Field.ACCOUNT) {
            byte[] digits = Long.toString(in.getLong()).getBytes(StandardCharsets.US_ASCII);
            canonical.put((byte) field.number()).putInt(digits.length).put(digits);
        } else {
            if (field.kind() == Field.Kind.LIST && !entries(in)) {
                return false;
            }
            int length = end - in.position();
            if (length > 0) {
                canonical.put((byte) field.number()).putInt(length).put(in.array(), in.position(), length);
            }
        }
        return true;
    }

    /**
     * Goes to the entries of an array, which lie there as in a list of a row. Before them stand the number of dimensions, whether there
     * are nulls, the type, and for each dimension its size and first index.
     */
    private static boolean entries(ByteBuffer array) {
        int dimensions = array.getInt();
        boolean nulls = array.getInt() != 0;
        array.getInt();
        if (dimensions > 1 || nulls) {
            return false;
        }
        array.position(array.position() + dimensions * 2 * Integer.BYTES);
        return true;
    }

    private static byte @Nullable [] bytes(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static @Nullable Side side(
            long id, byte @Nullable [] salt, byte @Nullable [] sealed, Complaints complaints) {
        if (salt == null || sealed == null) {
            return null;
        }
        try {
            return new Side(id, salt, sealed);
        } catch (BadLedger e) {
            complaints.found(Finding.Kind.SIDE, id, String.valueOf(e.getMessage()));
            return null;
        }
    }
}
