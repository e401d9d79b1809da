package org.stationhouse.foundation.vault.audit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.vault.Act.Change;

/** The values before and after as bytes: version 1, then for each field its name, before and after; length -1 is no value. */
final class ChangedValues {

    private static final int VERSION = 1;

    private ChangedValues() {}

    static byte[] bytes(Map<String, Change> changes) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            for (var change : changes.entrySet()) {
                write(out, change.getKey());
                write(out, change.getValue().before());
                write(out, change.getValue().after());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static Map<String, Change> parse(byte[] bytes) {
        var changes = new LinkedHashMap<String, Change>();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IllegalStateException("values before and after of an unknown version");
            }
            while (in.available() > 0) {
                changes.put(String.valueOf(read(in)), new Change(read(in), read(in)));
            }
        } catch (IOException e) {
            throw new IllegalStateException("values before and after that end too soon", e);
        }
        return changes;
    }

    private static @Nullable String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length > in.available()) {
            throw new IOException("too long");
        }
        return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
