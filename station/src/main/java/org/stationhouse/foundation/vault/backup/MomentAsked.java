package org.stationhouse.foundation.vault.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.stationhouse.foundation.vault.CannotRun;

/** Reads a moment as a person at the console types it. */
final class MomentAsked {

    private static final String FORM = "Give the time as \"2026-11-21 14:03:22\".";

    private MomentAsked() {}

    /**
     * @param typed {@code 2026-11-21 14:03:22} in the agency's zone, or with an offset as in {@code 2026-11-21T14:03:22-08:00}
     * @throws CannotRun when it is neither, never was, or was twice
     */
    static Instant read(String typed, ZoneId zone) {
        String text = typed.strip().replace(' ', 'T');
        try {
            if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            var local = LocalDateTime.parse(text);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            return switch (offsets.size()) {
                case 1 -> local.toInstant(offsets.getFirst());
                case 0 -> throw new CannotRun("There was no " + typed + " in " + zone + ": the clock was set forward.");
                default ->
                    throw new CannotRun("It was " + typed + " twice in " + zone + ": say which with " + local
                            + offsets.getFirst() + " or " + local + offsets.getLast() + ".");
            };
        } catch (DateTimeException e) {
            throw new CannotRun("\"" + typed + "\" is no time. " + FORM, e);
        }
    }

    /** As the agency's people read it. */
    static String local(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").format(at.atZone(zone));
    }
}
