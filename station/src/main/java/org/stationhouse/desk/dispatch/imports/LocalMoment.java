package org.stationhouse.desk.dispatch.imports;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local time of a log on the time line.
 *
 * @param at the moment; of an hour that comes twice the first, of one that never comes the moment that the clocks jumped over it to
 * @param note TWICE or SKIPPED where nobody can be asked which was meant, null for a plain time
 */
record LocalMoment(Instant at, @Nullable String note) {

    static LocalMoment of(LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return switch (offsets.size()) {
            case 1 -> new LocalMoment(local.toInstant(offsets.getFirst()), null);
            case 0 -> new LocalMoment(local.atZone(zone).toInstant(), "SKIPPED");
            default -> new LocalMoment(local.toInstant(offsets.getFirst()), "TWICE");
        };
    }
}
