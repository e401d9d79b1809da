package org.stationhouse.foundation.staff.passkey;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/**
 * An authenticator in software, as a browser with a security key answers: one ES256 key, user verified (WebAuthn Level 2, sections 6.1,
 * 6.5 and 8.7; CTAP2 canonical CBOR). Only for tests: a key in a program proves nothing.
 */
public final class SoftKey {

    private static final byte PRESENT_AND_VERIFIED = 0x05;
    private static final byte WITH_KEY = 0x40;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private final String origin;
    private final KeyPair keys;
    private final byte[] id = new byte[16];
    private int count;

    /** @param origin of the page that asks, for example {@code http://localhost} */
    public SoftKey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answer to what {@link Ceremony#making} asked. */
    public String made(Map<String, Object> asked) {
        byte[] client = client("webauthn.create", asked);
        var data = new ByteArrayOutputStream();
        data.writeBytes(facts(rp(asked), (byte) (PRESENT_AND_VERIFIED | WITH_KEY)));
        data.writeBytes(new byte[16]);
        data.writeBytes(new byte[] {0, (byte) id.length});
        data.writeBytes(id);
        data.writeBytes(publicKey());
        var attested = new ByteArrayOutputStream();
        attested.writeBytes(new byte[] {(byte) 0xa3, 0x63});
        attested.writeBytes(ascii("fmt"));
        attested.write(0x64);
        attested.writeBytes(ascii("none"));
        attested.write(0x67);
        attested.writeBytes(ascii("attStmt"));
        attested.writeBytes(new byte[] {(byte) 0xa0, 0x68});
        attested.writeBytes(ascii("authData"));
        attested.writeBytes(new byte[] {0x58, (byte) data.size()});
        attested.writeBytes(data.toByteArray());
        return credential("\"clientDataJSON\":\"" + text(client) + "\",\"attestationObject\":\""
                + text(attested.toByteArray()) + "\",\"transports\":[]");
    }

    /** The answer to what {@link Ceremony#proving} asked. */
    public String proof(Map<String, Object> asked) {
        byte[] client = client("webauthn.get", asked);
        byte[] facts = facts(String.valueOf(asked.get("rpId")), PRESENT_AND_VERIFIED);
        return credential("\"clientDataJSON\":\"" + text(client) + "\",\"authenticatorData\":\"" + text(facts)
                + "\",\"signature\":\"" + text(signed(facts, client)) + "\",\"userHandle\":null");
    }

    private String credential(String response) {
        return "{\"id\":\"" + text(id) + "\",\"rawId\":\"" + text(id) + "\",\"type\":\"public-key\",\"response\":{"
                + response + "},\"clientExtensionResults\":{}}";
    }

    private byte[] client(String type, Map<String, Object> asked) {
        return ("{\"type\":\"" + type + "\",\"challenge\":\"" + asked.get("challenge") + "\",\"origin\":\"" + origin
                        + "\",\"crossOrigin\":false}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String rp(Map<String, Object> asked) {
        return asked.get("rp") instanceof Map<?, ?> rp ? String.valueOf(rp.get("id")) : "";
    }

    /** Hash of the relying party, flags, and the count of uses. */
    private byte[] facts(String rp, byte flags) {
        return ByteBuffer.allocate(37)
                .put(sha256(ascii(rp)))
                .put(flags)
                .putInt(++count)
                .array();
    }

    /** COSE_Key: EC2, ES256, P-256, x, y. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return ByteBuffer.allocate(77)
                .put(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32})
                .put(coordinate(point.getAffineX().toByteArray()))
                .put(new byte[] {0x22, 0x58, 32})
                .put(coordinate(point.getAffineY().toByteArray()))
                .array();
    }

    /** 32 bytes, without the sign and with its leading zeros. */
    private static byte[] coordinate(byte[] number) {
        var bytes = new byte[32];
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, bytes, 32 - length, length);
        return bytes;
    }

    private byte[] signed(byte[] facts, byte[] client) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(facts);
            signature.update(sha256(client));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return BASE64URL.encodeToString(bytes);
    }
}
