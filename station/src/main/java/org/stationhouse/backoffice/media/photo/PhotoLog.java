package org.stationhouse.backoffice.media.photo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.media.file.Attachment;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Pictures of a record in their order.
 *
 * @param kind kind of the record
 * @param record reference of the record
 * @param takenBy who took them
 * @param takenAccount his account, null in a log of times when only the name was kept
 * @param camera with what, null when nobody said
 * @param version counts its changes
 */
public record PhotoLog(
        long id,
        PublicRef ref,
        String kind,
        PublicRef record,
        String title,
        String takenBy,
        @Nullable Long takenAccount,
        @Nullable String camera,
        Instant at,
        String by,
        int version) {

    /** Kind of record in audit lines. */
    public static final String KIND = "media.log";

    public static final int LONGEST_CAPTION = 200;

    /** A picture of it. @param seq number that it bears for good, from 1 */
    public record Photo(int seq, Attachment attachment, String caption) {}

    /** A number and a caption, as the store has it. */
    record Place(int seq, PublicRef attachment, String caption) {

        static List<PublicRef> attachments(List<Place> places) {
            return places.stream().map(Place::attachment).toList();
        }
    }
}
