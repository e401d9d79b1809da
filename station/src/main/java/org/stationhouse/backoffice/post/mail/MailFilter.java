package org.stationhouse.backoffice.post.mail;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which mail; null where nothing is asked.
 *
 * @param text part of the sender or of what it is about, or a number in full: its own, the certified one, the case
 * @param from first day, by the calendar of {@code zone}
 * @param until last day
 */
record MailFilter(
        @Nullable String kind,
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        ZoneId zone) {}
