package org.stationhouse.ledger;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One audit row. Its canonical bytes are a version byte (1) and, for each field that has a value, in the order of the
 * field numbers: number (1 byte), length (4 bytes, big-endian), value. There is one way to write a row, and
 * {@link #parse} accepts only that one; an empty text and no text are the same.
 */
public final class Row {
    private static final int VERSION = 1;
    private static final int HEAD = 5;

    private final Map<Field, Object> values;

    private Row(Map<Field, Object> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** Zero where there is no value. */
    public long number(Field field) {
        return values.get(field) instanceof Long value ? value : 0;
    }

    public @Nullable String text(Field field) {
        return values.get(field) instanceof byte[] value && field.kind() == Field.Kind.TEXT
                ? new String(value, StandardCharsets.UTF_8)
                : null;
    }

    public List<String> list(Field field) {
        var texts = new ArrayList<String>();
        if (field.kind() == Field.Kind.LIST && values.get(field) instanceof byte[] value) {
            var in = ByteBuffer.wrap(value);
            while (in.hasRemaining()) texts.add(new String(take(in, in.getInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }

    public byte @Nullable [] bytes(Field field) {
        return values.get(field) instanceof byte[] value ? value.clone() : null;
    }

    /** The same row without these fields: what the HMAC covers is the row without XID and HMAC. */
    public Row without(Field... fields) {
        var rest = new EnumMap<Field, Object>(values);
        for (var field : fields) rest.remove(field);
        return new Row(rest);
    }

    public Row with(Field field, byte[] value) {
        return new Builder(values).put(field, value).build();
    }

    public Row with(Field field, long value) {
        return new Builder(values).put(field, value).build();
    }

    public byte[] canonical() {
        int size = 1;
        for (var value : values.values()) size += HEAD + (value instanceof byte[] bytes ? bytes.length : Long.BYTES);
        var out = ByteBuffer.allocate(size).put((byte) VERSION);
        values.forEach((field, value) -> {
            out.put((byte) field.number());
            if (value instanceof byte[] bytes) out.putInt(bytes.length).put(bytes);
            else out.putInt(Long.BYTES).putLong((Long) value);
        });
        return out.array();
    }

    /** RFC 6962 leaf: SHA-256(0x00 || canonical bytes). */
    public byte[] leaf() {
        return TreeHash.leaf(canonical());
    }

    /** Reads canonical bytes; anything but the one canonical form is refused with {@link BadLedger}. */
    public static Row parse(byte[] canonical) {
        var in = ByteBuffer.wrap(canonical);
        if (!in.hasRemaining() || in.get() != VERSION) throw new BadLedger("a row has an unknown version");
        var values = new EnumMap<Field, Object>(Field.class);
        int last = 0;
        while (in.hasRemaining()) {
            if (in.remaining() < HEAD) throw new BadLedger("a row ends within a field");
            var field = Field.numbered(in.get());
            if (field.number() <= last) throw new BadLedger("the fields of a row are out of order");
            last = field.number();
            values.put(field, value(field, take(in, in.getInt())));
        }
        return new Row(values);
    }

    private static Object value(Field field, byte[] bytes) {
        switch (field.kind()) {
            case NUMBER -> {
                if (bytes.length != Long.BYTES) throw new BadLedger("a number of a row is not 8 bytes long");
                return ByteBuffer.wrap(bytes).getLong();
            }
            case TEXT -> checkText(bytes);
            case LIST -> {
                var in = ByteBuffer.wrap(bytes);
                while (in.hasRemaining()) {
                    if (in.remaining() < Integer.BYTES) throw new BadLedger("a list of a row ends within an entry");
                    checkText(take(in, in.getInt()));
                }
            }
            case BYTES -> {}
        }
        if (bytes.length == 0) throw new BadLedger("a row spells out an empty field");
        return bytes;
    }

    private static void checkText(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            throw new BadLedger("a text of a row is not UTF-8");
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) throw new BadLedger("a row ends within a field");
        var bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row && Arrays.equals(canonical(), row.canonical());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(canonical());
    }

    /** Puts a row together; null and empty values leave the field out. */
    public static final class Builder {
        private final Map<Field, Object> values;

        private Builder() {
            values = new EnumMap<>(Field.class);
        }

        private Builder(Map<Field, Object> start) {
            values = new EnumMap<>(start);
        }

        public Builder put(Field field, long value) {
            return put(field, Field.Kind.NUMBER, value);
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
            return new Row(new EnumMap<>(values));
        }

        private Builder put(Field field, Field.Kind kind, Object value) {
            if (field.kind() != kind) throw new IllegalArgumentException(field + " is no " + kind);
            values.put(field, value);
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
