package org.stationhouse.foundation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The idempotency key of a form: 128 random bits, drawn when the form is made, sent with every attempt to post it. */
final class Once {

    /** Hidden field of every form that posts. */
    static final String FIELD = "_once";

    /** Header for callers without a form. */
    static final String HEADER = "Idempotency-Key";

    /** Hidden field of a form that keeps drafts and was typed into: form, record and page, with blanks between. */
    static final String DRAFT = "_draft";

    /** When a device says that the entry was written, in milliseconds since 1970; see {@link Claimed}. */
    static final String CLAIMED = "_claimed";

    /** Random name of the device that kept the entry. */
    static final String DEVICE = "_device";

    private static final Set<String> APART = Set.of(FIELD, "_csrf", DRAFT, CLAIMED, DEVICE);
    private static final SecureRandom RANDOM = new SecureRandom();

    private Once() {}

    static String fresh() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    static @Nullable String key(HttpServletRequest request) {
        String header = request.getHeader(HEADER);
        String key = header == null ? request.getParameter(FIELD) : header;
        return key == null || key.isBlank() ? null : key;
    }

    /** SHA-256 of what was posted: the fields in order of their names, and the body where it was read as a stream. */
    static byte[] bodyHash(HttpServletRequest request) {
        MessageDigest digest = sha256();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            if (!APART.contains(name)) {
                add(digest, name);
                for (String value : values) {
                    add(digest, value);
                }
            }
        });
        if (request.getAttribute(BodyDigest.DIGEST) instanceof MessageDigest body) {
            digest.update(body.digest());
        }
        return digest.digest();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
