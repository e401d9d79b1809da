package org.stationhouse.backoffice.media.scan;

import java.time.Instant;
import java.util.Set;
import org.stationhouse.backoffice.media.Label;
import org.stationhouse.backoffice.media.Sort;
import org.stationhouse.foundation.kernel.PublicRef;

/** A sheet that lies before the pages of one record. Its bar code names it; it may be used again. */
record Cover(
        long id,
        PublicRef ref,
        String kind,
        PublicRef record,
        Sort sort,
        String title,
        Set<Label> labels,
        Instant at,
        String by) {

    static final String KIND = "media.cover";
}
