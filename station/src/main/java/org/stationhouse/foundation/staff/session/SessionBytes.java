package org.stationhouse.foundation.staff.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializationFailedException;

/**
 * How attributes of a session lie in the database: texts as UTF-8, anything else (the web framework keeps a few objects there)
 * serialized, and read back only when it is made of known classes.
 */
final class SessionBytes {

    private static final byte TEXT = 1;
    private static final byte OBJECT = 2;
    private static final ObjectInputFilter KNOWN = ObjectInputFilter.Config.createFilter(
            "maxdepth=20;maxarray=10000;java.lang.*;java.util.*;java.util.concurrent.CopyOnWriteArrayList;java.time.*;java.net.URI;org.springframework.**;org.stationhouse.**;!*");

    private SessionBytes() {}

    static ConversionService conversion() {
        var service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, SessionBytes::write);
        service.addConverter(byte[].class, Object.class, SessionBytes::read);
        return service;
    }

    private static byte[] write(Object value) {
        if (value instanceof String text) {
            byte[] clear = text.getBytes(StandardCharsets.UTF_8);
            byte[] bytes = new byte[clear.length + 1];
            bytes[0] = TEXT;
            System.arraycopy(clear, 0, bytes, 1, clear.length);
            return bytes;
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(OBJECT);
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new SerializationFailedException(
                    "a session can't keep a " + value.getClass().getName(), e);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) {
        if (bytes.length == 0) {
            throw new SerializationFailedException("an empty session attribute");
        }
        if (bytes[0] == TEXT) {
            return new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        }
        try (var in = new ObjectInputStream(new ByteArrayInputStream(Arrays.copyOfRange(bytes, 1, bytes.length)))) {
            in.setObjectInputFilter(KNOWN);
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new SerializationFailedException("a session attribute of another program version", e);
        }
    }
}
