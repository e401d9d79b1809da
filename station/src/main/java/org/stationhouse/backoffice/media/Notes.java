package org.stationhouse.backoffice.media;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Notes on records, as the rooms of these records show them on their own pages. */
public interface Notes {

    /** The right to know of notes at all. */
    String READ = "media.note.read";

    /** A note in one line. @param text its beginning @param path its page */
    record Line(Instant at, String by, String text, String path) {}

    /** Notes on records that the actor reads and that he may know of, the oldest first. */
    List<Line> of(Collection<PublicRef> records, Actor actor);
}
