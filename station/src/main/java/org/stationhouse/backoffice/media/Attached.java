package org.stationhouse.backoffice.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * An attachment in one line, for the room whose record bears it.
 *
 * @param record that it is attached to
 * @param thumb whether there is a small picture of it, see {@link #thumbPath}
 * @param taken when it was taken, as said; null when nobody said
 */
public record Attached(
        PublicRef ref,
        PublicRef record,
        Sort sort,
        String title,
        boolean thumb,
        @Nullable String taken,
        Instant at,
        String by) {

    public String path() {
        return "/attachments/" + ref;
    }

    public String thumbPath() {
        return path() + "/thumb.jpg";
    }
}
