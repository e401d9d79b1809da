package org.stationhouse.backoffice.post;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries; null where nothing is asked.
 *
 * @param text part of the address, or the number in full
 * @param day on which it was written, by the calendar of {@code zone}
 */
record DeliveryFilter(
        @Nullable String state,
        @Nullable String wording,
        @Nullable String text,
        @Nullable LocalDate day,
        ZoneId zone) {}
