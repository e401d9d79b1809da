package org.stationhouse.backoffice.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A record that was found, and why.
 *
 * @param kind kind of record
 * @param ref the record
 * @param number number that it is known by
 * @param title what it is about
 * @param place where, null when nowhere
 * @param at when it happened
 * @param why how it fits the question
 * @param said what of the record fits, as it was said
 */
public record Hit(
        String kind,
        PublicRef ref,
        String number,
        String title,
        @Nullable String place,
        Instant at,
        Why why,
        String said) {}
