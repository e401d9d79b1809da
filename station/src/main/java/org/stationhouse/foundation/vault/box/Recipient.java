package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import org.stationhouse.foundation.vault.CannotRun;

/** Who can open an envelope: the holder of an X25519 private key, or whoever knows a passphrase. */
public sealed interface Recipient {

    /** The public half of a pair; a file of {@code openssl genpkey -algorithm X25519} and {@code openssl pkey -pubout}. */
    record Holder(PublicKey key) implements Recipient {

        public Holder {
            if (!(key instanceof XECPublicKey)) {
                throw new IllegalArgumentException("a recipient has an X25519 key");
            }
        }

        /** The first 16 hex digits of the SHA-256 of the key, to find the envelope's line that is meant for it. */
        public String mark() {
            return Recipient.mark(key);
        }

        public String pem() {
            return Pem.text("PUBLIC KEY", key.getEncoded());
        }
    }

    /** A passphrase; stretched with PBKDF2-HMAC-SHA256, which a FIPS profile allows (SECURITY.md 1, IA-5(1)(a)). */
    record Passphrase(char[] phrase) implements Recipient {

        static final int SHORTEST = 15;

        public Passphrase {
            if (phrase.length < SHORTEST) {
                throw new CannotRun("A passphrase has at least " + SHORTEST + " characters.");
            }
        }
    }

    /** Reads the public key of a recipient from a PEM file. */
    static Holder fromPem(Path file) {
        try {
            return fromPem(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new CannotRun("The recipient's key " + file + " can't be read.", e);
        }
    }

    static Holder fromPem(String pem, String place) {
        try {
            var spec = new X509EncodedKeySpec(Pem.bytes("PUBLIC KEY", pem));
            return new Holder(KeyFactory.getInstance("X25519").generatePublic(spec));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotRun("There is no X25519 public key in " + place + ".", e);
        }
    }

    static String mark(PublicKey key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Base64 between the lines of RFC 7468. */
    final class Pem {

        private Pem() {}

        public static String text(String label, byte[] bytes) {
            var base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
            return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
        }

        public static byte[] bytes(String label, String pem) {
            String begin = "-----BEGIN " + label + "-----";
            int from = pem.indexOf(begin);
            int to = pem.indexOf("-----END " + label + "-----");
            if (from < 0 || to < from) {
                throw new IllegalArgumentException("no " + label);
            }
            return Base64.getMimeDecoder()
                    .decode(pem.substring(from + begin.length(), to).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
