package org.stationhouse.foundation.vault.box;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.Recipient.Pem;
import org.stationhouse.ledger.NoteSigner;

/**
 * The agency's keys for backups: an X25519 pair that opens every generation and an Ed25519 pair that signs manifests, drills and
 * the order journal. They lie in the keys folder in one file for their owner alone and need no database, since a restore has none; by its name the file is among those that the two escrow halves bring back (vault.keys).
 */
public record BackupKeys(KeyPair opening, KeyPair signing) {

    public static final String FILE = "backup.secret";
    /** Name of the signing key in signed notes. */
    public static final String SIGNER = "stationhouse-backup";

    private static final String TITLE = "stationhouse backup key 1\n";
    private static final String OPENS = "X25519";
    private static final String SIGNS = "Ed25519";

    public static BackupKeys readOrMake(Path keysFolder) throws IOException {
        Path file = keysFolder.resolve(FILE);
        if (!Files.exists(file)) {
            var made = new BackupKeys(Identity.newPair(), NoteSigner.newKey());
            Durable.write(file, made.text());
        }
        return read(keysFolder);
    }

    public static boolean lieIn(Path keysFolder) {
        return Files.exists(keysFolder.resolve(FILE));
    }

    /** @throws CannotRun when the file is missing, damaged or readable by others */
    public static BackupKeys read(Path keysFolder) throws IOException {
        Path file = keysFolder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new CannotRun("The key file " + file + " is missing.");
        }
        Set<PosixFilePermission> owner = EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        if (!owner.containsAll(Files.getPosixFilePermissions(file))) {
            throw new CannotRun("The key file " + file + " can be read by others: run chmod 600 on it.");
        }
        try {
            return parse(Files.readString(file));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CannotRun("The key file " + file + " is damaged.", e);
        }
    }

    public Identity.Holder identity() {
        return new Identity.Holder(opening.getPrivate());
    }

    public Recipient.Holder recipient() {
        return new Recipient.Holder(opening.getPublic());
    }

    public NoteSigner signer() {
        return NoteSigner.of(SIGNER, signing);
    }

    /** @return Ed25519 signature in base64 */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance(SIGNS);
            signature.initSign(signing.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java can't sign with Ed25519", e);
        }
    }

    public boolean signed(String text, String base64) {
        try {
            var signature = Signature.getInstance(SIGNS);
            signature.initVerify(signing.getPublic());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(base64));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    public String text() {
        return TITLE + pair(OPENS, opening) + pair(SIGNS, signing);
    }

    public static BackupKeys parse(String text) throws GeneralSecurityException {
        if (!text.startsWith(TITLE)) {
            throw new IllegalArgumentException("no backup keys");
        }
        return new BackupKeys(pair(OPENS, text), pair(SIGNS, text));
    }

    private static String pair(String kind, KeyPair pair) {
        return Pem.text(kind + " PRIVATE KEY", pair.getPrivate().getEncoded())
                + Pem.text(kind + " PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static KeyPair pair(String kind, String text) throws GeneralSecurityException {
        var factory = KeyFactory.getInstance(kind);
        return new KeyPair(
                factory.generatePublic(new X509EncodedKeySpec(Pem.bytes(kind + " PUBLIC KEY", text))),
                factory.generatePrivate(new PKCS8EncodedKeySpec(Pem.bytes(kind + " PRIVATE KEY", text))));
    }

    @Override
    public String toString() {
        return "BackupKeys[not shown]";
    }
}
