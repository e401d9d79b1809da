package org.stationhouse.foundation.vault.box;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A key, closed for one or more recipients, as lines of text. A line is {@code x25519 MARK ENCAPSULATION WRAPPED} (DHKEM of
 * RFC 9180 with X25519 and HKDF-SHA256, its 32-byte secret wraps with AES-256-GCM) or
 * {@code passphrase SALT ROUNDS WRAPPED} (PBKDF2-HMAC-SHA256). The nonce is zero, since each wrapping key is used once; the
 * additional data are the title and the id, so that an envelope can't be passed off as another.
 *
 * @param id what the key is for
 */
public record Envelope(String id, List<String> lines) {

    public static final String TITLE = "stationhouse-envelope 1";
    private static final int ROUNDS = 600_000;
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();

    public Envelope {
        if (!id.matches("[A-Za-z0-9._-]{1,80}")) {
            throw new IllegalArgumentException("an envelope's id is one word: " + id);
        }
        lines = List.copyOf(lines);
    }

    public static Envelope close(String id, byte[] secret, List<? extends Recipient> recipients) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("an envelope that nobody can open");
        }
        var lines = new ArrayList<String>();
        for (var recipient : recipients) {
            lines.add(
                    switch (recipient) {
                        case Recipient.Holder holder -> forHolder(id, secret, holder);
                        case Recipient.Passphrase phrase -> forPhrase(id, secret, phrase);
                    });
        }
        return new Envelope(id, lines);
    }

    /** The key, when this identity is one of the recipients and nothing was altered. */
    public Optional<byte[]> open(Identity identity) {
        return lines.stream()
                .map(line -> opened(line.split(" "), identity))
                .filter(secret -> secret != null)
                .findFirst();
    }

    public String text() {
        return TITLE + "\nid " + id + "\n" + String.join("\n", lines) + "\n";
    }

    /** @throws BadBox when the text is no envelope */
    public static Envelope parse(String text) throws BadBox {
        var all = text.strip().split("\n");
        if (all.length < 3 || !all[0].equals(TITLE) || !all[1].matches("id [A-Za-z0-9._-]{1,80}")) {
            throw new BadBox("a key file of the backups is damaged");
        }
        return new Envelope(all[1].substring(3), List.of(Arrays.copyOfRange(all, 2, all.length)));
    }

    private static String forHolder(String id, byte[] secret, Recipient.Holder holder) {
        try {
            var sent = KEM.getInstance("DHKEM").newEncapsulator(holder.key()).encapsulate(0, BoxKey.LENGTH, "AES");
            return String.join(
                    " ",
                    "x25519",
                    holder.mark(),
                    BASE64.encodeToString(sent.encapsulation()),
                    BASE64.encodeToString(gcm(Cipher.ENCRYPT_MODE, sent.key(), id, secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 21 has DHKEM", e);
        }
    }

    private static String forPhrase(String id, byte[] secret, Recipient.Passphrase phrase) {
        try {
            byte[] salt = BoxKey.random(BoxKey.SALT);
            return String.join(
                    " ",
                    "passphrase",
                    BASE64.encodeToString(salt),
                    Integer.toString(ROUNDS),
                    BASE64.encodeToString(
                            gcm(Cipher.ENCRYPT_MODE, stretched(phrase.phrase(), salt, ROUNDS), id, secret)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    private byte @Nullable [] opened(String[] line, Identity identity) {
        try {
            if (line.length != 4) {
                return null;
            }
            var base64 = Base64.getDecoder();
            return switch (identity) {
                case Identity.Holder holder
                when line[0].equals("x25519") ->
                    gcm(
                            Cipher.DECRYPT_MODE,
                            KEM.getInstance("DHKEM")
                                    .newDecapsulator(holder.key())
                                    .decapsulate(base64.decode(line[2]), 0, BoxKey.LENGTH, "AES"),
                            id,
                            base64.decode(line[3]));
                case Identity.Passphrase phrase
                when line[0].equals("passphrase") ->
                    gcm(
                            Cipher.DECRYPT_MODE,
                            stretched(phrase.phrase(), base64.decode(line[1]), Integer.parseInt(line[2])),
                            id,
                            base64.decode(line[3]));
                default -> null;
            };
        } catch (GeneralSecurityException | IllegalArgumentException notForThisOne) {
            return null;
        }
    }

    private static SecretKey stretched(char[] phrase, byte[] salt, int rounds) throws GeneralSecurityException {
        if (rounds < 1 || rounds > 10_000_000) {
            throw new GeneralSecurityException("a bad number of rounds");
        }
        var spec = new PBEKeySpec(phrase, salt, rounds, BoxKey.LENGTH * 8);
        try {
            return new SecretKeySpec(
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                            .generateSecret(spec)
                            .getEncoded(),
                    "AES");
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] gcm(int mode, SecretKey key, String id, byte[] bytes) throws GeneralSecurityException {
        Cipher cipher = BoxOutput.gcm();
        cipher.init(mode, key, BoxOutput.nonce(0, true));
        cipher.updateAAD((TITLE + " " + id).getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(bytes);
    }
}
