package org.stationhouse.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One audit row. Its canonical bytes are a version byte (1) and, for each field that has a value, in the order of the
 * field numbers: number (1 byte), length (4 bytes, big-endian), value. There is one way to write a row, and
 * {@link #parse} accepts only that one; an empty text and no text are the same.
 */
public final class Row {
    private static final int VERSION = 1;
    private static final int HEAD = 5;

    private final byte[] canonical;
    /** Where the value of each field begins, by its number; 0 for none. Its length stands in the four bytes before. */
    private final int[] starts;

    private Row(byte[] canonical, int[] starts) {
        this.canonical = canonical;
        this.starts = starts;
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean has(Field field) {
        return starts[field.number()] > 0;
    }

    /** Zero where there is no value. */
    public long number(Field field) {
        return field.kind() == Field.Kind.NUMBER && has(field)
                ? ByteBuffer.wrap(canonical).getLong(starts[field.number()])
                : 0;
    }

    public @Nullable String text(Field field) {
        return field.kind() == Field.Kind.TEXT && has(field)
                ? new String(canonical, starts[field.number()], length(field), StandardCharsets.UTF_8)
                : null;
    }

    public List<String> list(Field field) {
        var texts = new ArrayList<String>();
        if (field.kind() == Field.Kind.LIST && has(field)) {
            int start = starts[field.number()];
            int end = start + length(field);
            for (int at = start; at < end; ) {
                int length = ByteBuffer.wrap(canonical).getInt(at);
                at += Integer.BYTES;
                texts.add(new String(canonical, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return texts;
    }

    /** Null where there is no value. */
    public byte @Nullable [] bytes(Field field) {
        if (field.kind() == Field.Kind.NUMBER || !has(field)) return null;
        int start = starts[field.number()];
        return Arrays.copyOfRange(canonical, start, start + length(field));
    }

    private int length(Field field) {
        return ByteBuffer.wrap(canonical).getInt(starts[field.number()] - Integer.BYTES);
    }

    /** The same row without these fields: what the HMAC covers is the row without XID and HMAC. */
    public Row without(Field... fields) {
        var rest = starts.clone();
        int size = canonical.length;
        for (var field : fields) {
            size -= has(field) && rest[field.number()] > 0 ? HEAD + length(field) : 0;
            rest[field.number()] = 0;
        }
        var out = ByteBuffer.allocate(size).put((byte) VERSION);
        for (var field : Field.values()) {
            int start = rest[field.number()];
            if (start > 0) {
                rest[field.number()] = out.position() + HEAD;
                out.put(canonical, start - HEAD, HEAD + length(field));
            }
        }
        return new Row(out.array(), rest);
    }

    public Row with(Field field, byte[] value) {
        return new Builder(this).put(field, value).build();
    }

    public Row with(Field field, long value) {
        return new Builder(this).put(field, value).build();
    }

    public byte[] canonical() {
        return canonical.clone();
    }

    /** Length of the canonical bytes. */
    public int size() {
        return canonical.length;
    }

    /** RFC 6962 leaf: SHA-256(0x00 || canonical bytes). */
    public byte[] leaf() {
        return TreeHash.leaf(canonical);
    }

    /** Reads canonical bytes; anything but the one canonical form is refused with {@link BadLedger}. */
    public static Row parse(byte[] bytes) {
        var canonical = bytes.clone();
        if (canonical.length == 0 || canonical[0] != VERSION) throw new BadLedger("a row has an unknown version");
        var in = ByteBuffer.wrap(canonical);
        var starts = new int[Field.MOST + 1];
        int last = 0;
        int at = 1;
        while (at < canonical.length) {
            if (canonical.length - at < HEAD) throw new BadLedger("a row ends within a field");
            var field = Field.numbered(canonical[at]);
            if (field.number() <= last) throw new BadLedger("the fields of a row are out of order");
            last = field.number();
            int start = at + HEAD;
            starts[last] = start;
            at = end(in, start, canonical.length);
            check(field, in, start, at);
        }
        return new Row(canonical, starts);
    }

    /** Where something ends whose length stands in the four bytes before its start. */
    private static int end(ByteBuffer in, int start, int limit) {
        int length = in.getInt(start - Integer.BYTES);
        if (length < 0 || length > limit - start) throw new BadLedger("a row ends within a field");
        return start + length;
    }

    private static void check(Field field, ByteBuffer in, int start, int end) {
        if (start == end && field.kind() != Field.Kind.NUMBER) throw new BadLedger("a row spells out an empty field");
        switch (field.kind()) {
            case NUMBER -> {
                if (end - start != Long.BYTES) throw new BadLedger("a number of a row is not 8 bytes long");
            }
            case TEXT -> checkText(in, start, end);
            case LIST -> {
                int at = start;
                while (at < end) {
                    if (end - at < Integer.BYTES) throw new BadLedger("a list of a row ends within an entry");
                    int entry = at + Integer.BYTES;
                    at = end(in, entry, end);
                    checkText(in, entry, at);
                }
            }
            case BYTES -> {}
        }
    }

    /** Almost every text is ASCII, and to see that costs a tenth of decoding it. */
    private static void checkText(ByteBuffer in, int start, int end) {
        for (int i = start; i < end; i++) {
            if (in.get(i) < 0) {
                decode(in.slice(start, end - start));
                return;
            }
        }
    }

    private static void decode(ByteBuffer text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(text);
        } catch (CharacterCodingException e) {
            throw new BadLedger("a text of a row is not UTF-8");
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.equals(canonical, row.canonical);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical);
    }

    /** Puts a row together; null and empty values leave the field out. */
    public static final class Builder {
        private final byte[] @Nullable [] values;

        private Builder() {
            values = new byte[Field.MOST + 1][];
        }

        private Builder(Row start) {
            this();
            for (var field : Field.values()) {
                if (start.has(field)) {
                    int at = start.starts[field.number()];
                    values[field.number()] = Arrays.copyOfRange(start.canonical, at, at + start.length(field));
                }
            }
        }

        public Builder put(Field field, long value) {
            return put(
                    field,
                    Field.Kind.NUMBER,
                    ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        public Builder put(Field field, @Nullable String value) {
            return value == null || value.isEmpty() ? this : put(field, Field.Kind.TEXT, utf8(value));
        }

        public Builder put(Field field, byte @Nullable [] value) {
            return value == null || value.length == 0 ? this : put(field, Field.Kind.BYTES, value.clone());
        }

        public Builder put(Field field, List<String> value) {
            if (value.isEmpty()) return this;
            var texts = value.stream().map(Builder::utf8).toList();
            var out = ByteBuffer.allocate(
                    texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum());
            texts.forEach(text -> out.putInt(text.length).put(text));
            return put(field, Field.Kind.LIST, out.array());
        }

        public Row build() {
            int size = 1;
            for (var value : values) size += value == null ? 0 : HEAD + value.length;
            var out = ByteBuffer.allocate(size).put((byte) VERSION);
            var starts = new int[values.length];
            for (int number = 1; number < values.length; number++) {
                var value = values[number];
                if (value != null) {
                    out.put((byte) number).putInt(value.length);
                    starts[number] = out.position();
                    out.put(value);
                }
            }
            return new Row(out.array(), starts);
        }

        private Builder put(Field field, Field.Kind kind, byte[] value) {
            if (field.kind() != kind) throw new IllegalArgumentException(field + " is no " + kind);
            values[field.number()] = value;
            return this;
        }

        /** A lone surrogate becomes "?", as the database driver would refuse it. */
        private static byte[] utf8(String text) {
            var bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
            var exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        }
    }
}
