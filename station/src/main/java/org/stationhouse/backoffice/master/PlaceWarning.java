package org.stationhouse.backoffice.master;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever goes to a place must know.
 *
 * @param kind as in the messages under {@code master.place.kind}
 * @param source who said it, on what occasion
 * @param untilOn last day on which it holds, null when not said
 */
public record PlaceWarning(
        String kind, String said, String source, @Nullable LocalDate untilOn) {}
