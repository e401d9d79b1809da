package org.stationhouse.foundation.vault.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
import org.stationhouse.foundation.vault.shelf.Manifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@code COPY} export holds. It is written last: an export without it is half an export.
 *
 * @param format number of this record's shape
 * @param id random name of the export, part of every file's key
 * @param program version of the program that made it
 * @param postgres version of the server, as {@code server_version_num} counts
 * @param schema version of the tables: the last migration
 * @param made when
 * @param zone the agency's time zone
 * @param folder id of the data folder
 * @param tables in an order in which each comes after those that it refers to
 * @param sequences last value given out, by {@code schema.sequence}
 * @param files of the file store
 */
record CopyManifest(
        int format,
        String id,
        String program,
        int postgres,
        String schema,
        Instant made,
        String zone,
        String folder,
        List<Table> tables,
        Map<String, Long> sequences,
        Manifest.Stored files) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.box";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param name {@code schema.table}, quoted where PostgreSQL needs it
     * @param columns in the order of the file
     * @param rows without the line of heads
     * @param sha256 of the CSV text in the order of the primary key, the same on every server
     */
    record Table(String name, List<String> columns, long rows, String sha256) {}

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    CopyManifest with(Manifest.Stored stored) {
        return new CopyManifest(format, id, program, postgres, schema, made, zone, folder, tables, sequences, stored);
    }

    void write(Path folder, BoxKey key) throws IOException {
        Durable.write(folder.resolve(NAME), out -> {
            try (var deflated = new DeflaterOutputStream(new BoxOutput(out, key, id + "/manifest"))) {
                deflated.write(JSON.writeValueAsBytes(this));
            }
        });
    }

    /** @throws CannotRun when it is missing, altered, or from a newer program */
    static CopyManifest read(Path folder, String id, BoxKey key) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            throw new CannotRun("The export in " + folder + " is only half an export: it was never finished.");
        }
        try (var in = new InflaterInputStream(
                new BoxInput(new ByteArrayInputStream(Files.readAllBytes(file)), key, id + "/manifest"))) {
            var manifest = JSON.readValue(in.readAllBytes(), CopyManifest.class);
            if (manifest.format != FORMAT) {
                throw new CannotRun("The export in " + folder + " was made by a newer version of the program.");
            }
            return manifest;
        } catch (BadBox | JacksonException e) {
            throw new CannotRun("The manifest of the export in " + folder + " was altered.", e);
        }
    }
}
