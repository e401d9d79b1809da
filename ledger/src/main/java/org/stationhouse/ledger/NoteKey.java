package org.stationhouse.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A public Ed25519 key with its name, as C2SP signed-note has it. Its text is {@code name+hash+base64(0x01 || key)},
 * the hash being the first four bytes of SHA-256(name || 0x0A || 0x01 || key).
 *
 * @param name without blanks and plus signs
 * @param raw the 32 bytes of the key
 */
public record NoteKey(String name, byte[] raw) {
    static final byte ED25519 = 1;
    static final int HASH_LENGTH = 4;
    static final int SIGNATURE_LENGTH = 64;
    private static final int LENGTH = 32;
    /** What RFC 8410 puts before the 32 bytes. */
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");
    /** Taking a point of the curve from its bytes costs as much as a verification. */
    private static final Map<NoteKey, PublicKey> TAKEN = new ConcurrentHashMap<>();

    private static final int MOST_TAKEN = 64;

    public NoteKey {
        if (name.isEmpty()
                || name.chars().anyMatch(c -> c == '+' || Character.isWhitespace(c) || Character.isSpaceChar(c))) {
            throw new BadLedger("a key's name is empty or has a blank or a plus sign");
        }
        if (raw.length != LENGTH) throw new BadLedger("a public key is not 32 bytes long");
        raw = raw.clone();
    }

    static NoteKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        return new NoteKey(name, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    public static NoteKey parse(String text) {
        var parts = text.strip().split("\\+", 3);
        if (parts.length != 3) throw new BadLedger("a public key is not written as name+hash+key");
        var key = decode(parts[2]);
        if (key.length != LENGTH + 1 || key[0] != ED25519) throw new BadLedger("a public key is no Ed25519 key");
        var parsed = new NoteKey(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(parsed.hash()).equals(parts[1])) {
            throw new BadLedger("the hash in a public key does not fit its name and bytes");
        }
        return parsed;
    }

    public byte[] hash() {
        var digest = TreeHash.sha256();
        digest.update(Note.utf8(name));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), HASH_LENGTH);
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(taken());
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey taken() throws GeneralSecurityException {
        var key = TAKEN.get(this);
        if (key == null) {
            key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(join(X509_HEAD, raw)));
            if (TAKEN.size() >= MOST_TAKEN) TAKEN.clear();
            TAKEN.put(this, key);
        }
        return key;
    }

    static byte[] join(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new BadLedger("a key or signature is not base64");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NoteKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return name.hashCode() ^ Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(join(new byte[] {ED25519}, raw));
    }
}
