package org.stationhouse.foundation.vault.shelf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.stationhouse.foundation.vault.CannotRun;
import org.stationhouse.foundation.vault.box.BadBox;
import org.stationhouse.foundation.vault.box.BoxInput;
import org.stationhouse.foundation.vault.box.BoxKey;
import org.stationhouse.foundation.vault.box.BoxOutput;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.NoteKey;
import org.stationhouse.ledger.NoteSigner;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a base copy holds, encrypted with its generation's key and signed by the agency. Without it the copy is half a backup.
 *
 * @param format number of this record's shape
 * @param program version of the program that made it
 * @param postgres version of the server, as {@code server_version_num} counts
 * @param system identifier of the database
 * @param from where the log begins that the copy needs
 * @param to where the copy has become one state of the database
 * @param consistent when that was: the first time that can be restored to
 * @param zone the agency's time zone, in which {@code --at} is read
 * @param folder id of the data folder, that its keys carry too
 * @param logins passwords of the database's own logins, which open nothing from outside
 * @param label what PostgreSQL wants as {@code backup_label}
 * @param mark a moment after the copy at which all rows were counted
 * @param files of the copy, with sizes and SHA-256
 * @param stored how many files of the file store were there, and their bytes
 */
public record Manifest(
        int format,
        String generation,
        String program,
        int postgres,
        String system,
        int timeline,
        int segmentSize,
        String from,
        String to,
        Instant started,
        Instant consistent,
        String zone,
        String folder,
        Map<String, String> logins,
        String label,
        Mark mark,
        List<Copied> files,
        Stored stored) {

    public static final int FORMAT = 1;
    private static final String TITLE = "stationhouse backup manifest";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param path below {@code pgdata} */
    public record Copied(String path, long size, String sha256) {}

    public record Stored(long count, long bytes) {}

    /**
     * The rows of every table as one snapshot saw them.
     *
     * @param at place in the log at which exactly these rows stood; empty when the database was too busy to tell
     * @param rows by {@code schema.table}
     */
    public record Mark(String at, Map<String, Long> rows) {}

    public long bytes() {
        return files.stream().mapToLong(Copied::size).sum();
    }

    /** Writes the manifest and last of all its signature, which makes the backup a whole one. */
    public void write(BackupFolder folder, BoxKey key, NoteSigner signer) throws IOException {
        var generation = new Generation(this.generation);
        Durable.write(folder.manifest(generation), out -> {
            try (var deflated = new DeflaterOutputStream(new BoxOutput(out, key, generation + "/manifest"))) {
                deflated.write(JSON.writeValueAsBytes(this));
            }
        });
        sign(folder, generation, signer);
    }

    /** Signs a manifest that was written; that makes the backup a whole one. */
    public static void sign(BackupFolder folder, Generation generation, NoteSigner signer) throws IOException {
        String text = signed(generation, Files.readAllBytes(folder.manifest(generation)));
        Durable.write(folder.signature(generation), Note.sign(text, signer).toString());
    }

    private static String signed(Generation generation, byte[] sealed) {
        return TITLE + "\n" + generation + "\n" + sha256(sealed) + "\n";
    }

    /** @throws CannotRun when half of it is missing, it was altered, or somebody else signed it */
    public static byte[] checked(BackupFolder folder, Generation generation, NoteKey signs) throws IOException {
        if (!folder.complete(generation)) {
            throw new CannotRun("Backup " + generation + " is only half a backup: it was never finished.");
        }
        byte[] sealed = Files.readAllBytes(folder.manifest(generation));
        try {
            var note = Note.parse(Files.readString(folder.signature(generation)));
            if (note.text().equals(signed(generation, sealed)) && note.signedBy(signs)) {
                return sealed;
            }
        } catch (BadLedger e) {
            throw new CannotRun("The signature of backup " + generation + " was altered.", e);
        }
        throw new CannotRun("The manifest of backup " + generation + " was altered, or it is not this agency's.");
    }

    /** Same errors as {@link #checked}. */
    public static Manifest read(BackupFolder folder, Generation generation, BoxKey key, NoteKey signs)
            throws IOException {
        byte[] sealed = checked(folder, generation, signs);
        try (var in = new InflaterInputStream(
                new BoxInput(new ByteArrayInputStream(sealed), key, generation + "/manifest"))) {
            var manifest = JSON.readValue(in.readAllBytes(), Manifest.class);
            if (manifest.format != FORMAT) {
                throw new CannotRun("Backup " + generation + " was made by a newer version of the program.");
            }
            return manifest;
        } catch (BadBox | JacksonException e) {
            throw new CannotRun("The manifest of backup " + generation + " was altered.", e);
        }
    }

    public static String sha256(byte[] bytes) {
        return hex(digest().digest(bytes));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
