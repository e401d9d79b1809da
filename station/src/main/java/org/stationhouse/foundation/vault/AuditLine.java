package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail, to be shown.
 *
 * @param account id of the account, null where none acted
 * @param kind kind of the records named, null where none is
 * @param refs public references of the records touched or shown
 * @param count how many records an answer, an import or an export held, null where not counted
 * @param bytesOut bytes that went out, null where not counted
 * @param changed whether values before and after lie beside it ({@link AuditLooks#changes})
 */
public record AuditLine(
        long id,
        Instant at,
        String verb,
        Outcome outcome,
        String actor,
        @Nullable Long account,
        String role,
        @Nullable String session,
        String source,
        @Nullable String kind,
        List<String> refs,
        @Nullable String caseNumber,
        @Nullable String purpose,
        @Nullable String reason,
        @Nullable String query,
        @Nullable Long count,
        @Nullable Long bytesOut,
        boolean changed) {}
