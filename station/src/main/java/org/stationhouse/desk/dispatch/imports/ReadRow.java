package org.stationhouse.desk.dispatch.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Base64;

/**
 * A row with all that can be known of it before the database is asked.
 *
 * @param content hash of the row's content
 */
record ReadRow(LogRow.Good row, LocalMoment moment, String content) {

    static ReadRow of(LogRow.Good row, ZoneId zone) {
        return new ReadRow(row, LocalMoment.of(row.local(), zone), hash(row.content()));
    }

    LogRow.Bad bad(String reason) {
        return new LogRow.Bad(row.line(), row.oldNumber(), reason, row.content().replace('\u001f', '|'));
    }

    private static String hash(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
