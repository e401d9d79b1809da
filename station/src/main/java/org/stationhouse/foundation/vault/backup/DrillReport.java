package org.stationhouse.foundation.vault.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stationhouse.foundation.vault.box.Durable;
import org.stationhouse.foundation.vault.shelf.BackupFolder;
import org.stationhouse.ledger.BadLedger;
import org.stationhouse.ledger.Note;
import org.stationhouse.ledger.NoteKey;
import org.stationhouse.ledger.NoteSigner;

/**
 * What a drill found, as a signed note of plain lines: {@code word value}.
 *
 * @param restore from the start until the restored database was open
 * @param check what comparing took
 * @param bytes of the database's files
 * @param auditLines checked
 */
record DrillReport(
        Instant at,
        String backup,
        Duration restore,
        Duration check,
        long bytes,
        long files,
        long tables,
        long rows,
        long auditLines,
        List<String> findings) {

    private static final String TITLE = "stationhouse drill 1";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    boolean passed() {
        return findings.isEmpty();
    }

    Note sign(NoteSigner signer) {
        var lines = new ArrayList<String>();
        lines.add(TITLE);
        lines.add("at " + at);
        lines.add("backup " + backup);
        lines.add("passed " + (passed() ? "yes" : "no"));
        lines.add("restore-ms " + restore.toMillis());
        lines.add("check-ms " + check.toMillis());
        lines.add("bytes " + bytes);
        lines.add("files " + files);
        lines.add("tables " + tables);
        lines.add("rows " + rows);
        lines.add("audit-lines " + auditLines);
        findings.forEach(it -> lines.add("finding " + it.replaceAll("\\p{Cntrl}", " ")));
        return Note.sign(String.join("\n", lines) + "\n", signer);
    }

    /** Keeps the report beside the backups. */
    void keep(BackupFolder folder, NoteSigner signer) throws IOException {
        Durable.folder(folder.drills());
        Durable.write(
                folder.drills().resolve(NAME.format(at) + ".note"), sign(signer).toString());
    }

    /** The newest report, when its signature is the agency's. */
    static Optional<Note> last(BackupFolder folder, NoteKey signs) throws IOException {
        if (!Files.isDirectory(folder.drills())) {
            return Optional.empty();
        }
        List<Path> all;
        try (var files = Files.list(folder.drills())) {
            all = files.filter(file -> file.toString().endsWith(".note"))
                    .sorted()
                    .toList();
        }
        for (Path file : all.reversed()) {
            try {
                Note note = Note.parse(Files.readString(file));
                if (note.signedBy(signs) && note.text().startsWith(TITLE + "\n")) {
                    return Optional.of(note);
                }
            } catch (BadLedger notOne) {
                continue;
            }
        }
        return Optional.empty();
    }

    static DrillReport parse(Note note) {
        Map<String, String> words = new HashMap<>();
        var findings = new ArrayList<String>();
        for (String line : note.lines()) {
            int blank = line.indexOf(' ');
            if (line.startsWith("finding ")) {
                findings.add(line.substring(blank + 1));
            } else if (blank > 0) {
                words.put(line.substring(0, blank), line.substring(blank + 1));
            }
        }
        return new DrillReport(
                Instant.parse(words.getOrDefault("at", "")),
                words.getOrDefault("backup", ""),
                Duration.ofMillis(number(words, "restore-ms")),
                Duration.ofMillis(number(words, "check-ms")),
                number(words, "bytes"),
                number(words, "files"),
                number(words, "tables"),
                number(words, "rows"),
                number(words, "audit-lines"),
                List.copyOf(findings));
    }

    private static long number(Map<String, String> words, String word) {
        return Long.parseLong(words.getOrDefault(word, "0"));
    }
}
