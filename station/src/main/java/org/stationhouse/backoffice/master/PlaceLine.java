package org.stationhouse.backoffice.master;

import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A place of the index in one line.
 *
 * @param id inside the database
 * @param label as the screen says it: {@code 6360 Fountain Sq Dr}
 * @param beat null when the street file does not say
 */
public record PlaceLine(
        long id, PublicRef ref, String label, @Nullable String beat) {}
