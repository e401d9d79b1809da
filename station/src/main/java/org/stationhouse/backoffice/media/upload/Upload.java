package org.stationhouse.backoffice.media.upload;

import java.time.Duration;
import java.time.Instant;
import org.stationhouse.backoffice.media.file.NewAttachment;
import org.stationhouse.backoffice.media.file.Sizes;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * A file that somebody began to send.
 *
 * @param account whose it is
 * @param record what it is to be attached to
 * @param attachment reference of the attachment to be
 * @param intake what has come of it
 * @param name what the sender calls the file
 * @param size in bytes, as announced
 * @param head SHA-256 of its first bytes, as announced: with name and size it tells that the same file comes again
 */
record Upload(
        long id,
        PublicRef ref,
        long account,
        String kind,
        PublicRef record,
        PublicRef attachment,
        PublicRef intake,
        NewAttachment said,
        String name,
        long size,
        String head,
        Instant begunAt,
        State state) {

    /** An upload that was not finished lives so long. */
    static final Duration LIFE = Duration.ofDays(7);

    enum State {
        COMING,
        DONE,
        GIVEN_UP
    }

    String length() {
        return Sizes.text(size);
    }

    Instant until() {
        return begunAt.plus(LIFE);
    }
}
