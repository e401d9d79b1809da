package org.stationhouse.foundation.vault.shelf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BackupKeys;
import org.stationhouse.foundation.vault.box.BoxInput;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.box.Envelope;
import org.stationhouse.foundation.vault.box.Identity;
import org.stationhouse.foundation.vault.box.Recipient;
import org.stationhouse.foundation.vault.box.Recipient.Pem;
import org.stationhouse.ledger.NoteKey;

/**
 * The way back when the keys folder is lost too: a key pair whose private half lies beside the backups, closed with a passphrase
 * that only people keep. Backups need its public half alone, so no passphrase lies on the machine. Closed with it lies the public
 * half of the agency's signing key: who knows the passphrase also knows whose signature to believe.
 */
public record Recovery(Identity.Holder identity, NoteKey signs) {

    private static final String ID = "recovery";

    /** Makes a new recovery key for this passphrase; the living generations must be closed for it then. */
    public static Recipient.Holder set(BackupFolder folder, char[] phrase, NoteKey signs) throws IOException {
        var pair = Identity.newPair();
        var recipient = new Recipient.Holder(pair.getPublic());
        String closed = Pem.text("PRIVATE KEY", pair.getPrivate().getEncoded()) + signs + "\n";
        BoxKey key = BoxKey.fresh();
        var bytes = new java.io.ByteArrayOutputStream();
        try (var box = new BoxOutput(bytes, key, ID)) {
            box.write(closed.getBytes(StandardCharsets.UTF_8));
        }
        Durable.replaceSecret(
                folder.recovery(),
                recipient.pem()
                        + Pem.text("RECOVERY BOX", bytes.toByteArray())
                        + Envelope.close(ID, key.secret(), List.of(new Recipient.Passphrase(phrase)))
                                .text());
        return recipient;
    }

    /** Who else can open a backup, when a passphrase was ever set. */
    public static Optional<Recipient.Holder> recipient(BackupFolder folder) throws IOException {
        if (!Files.exists(folder.recovery())) {
            return Optional.empty();
        }
        return Optional.of(Recipient.fromPem(
                Files.readString(folder.recovery()), folder.recovery().toString()));
    }

    /** Who can open what is backed up from now on. */
    public static List<Recipient.Holder> recipients(BackupFolder folder, BackupKeys keys) throws IOException {
        return Stream.concat(Stream.of(keys.recipient()), recipient(folder).stream())
                .toList();
    }

    /** @throws CannotRun when no passphrase was ever set, or this is not it */
    public static Recovery open(BackupFolder folder, char[] phrase) throws IOException {
        if (!Files.exists(folder.recovery())) {
            throw new CannotRun("No recovery passphrase was ever set for the backups in " + folder.root()
                    + ": put back the keys folder.");
        }
        String text = Files.readString(folder.recovery());
        byte[] secret = Envelope.parse(text.substring(Math.max(0, text.indexOf(Envelope.TITLE))))
                .open(new Identity.Passphrase(phrase))
                .orElseThrow(() -> new CannotRun("The passphrase is wrong."));
        try (var box = new BoxInput(
                new java.io.ByteArrayInputStream(Pem.bytes("RECOVERY BOX", text)), BoxKey.of(secret), ID)) {
            String closed = new String(box.readAllBytes(), StandardCharsets.UTF_8);
            String last = closed.strip().substring(closed.strip().lastIndexOf('\n') + 1);
            return new Recovery(Identity.of(Pem.bytes("PRIVATE KEY", closed)), NoteKey.parse(last));
        }
    }
}
