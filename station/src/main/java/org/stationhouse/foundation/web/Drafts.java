package org.stationhouse.foundation.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * What people have typed and not sent yet, each person's own and shown to nobody else but who takes his terminal
 * ({@link DraftHandOver}). A form takes part by {@code data-draft} with its
 * name and, after a blank, the reference of its record: the kit's script saves it while it is typed and puts it back, and whoever
 * sends the form ends its draft in the same transaction.
 */
public interface Drafts {

    /** A draft that was discarded can be taken back for so long; a page offers it for ten seconds. */
    Duration UNDO = Duration.ofMinutes(1);

    /**
     * A draft as its owner's list shows it.
     *
     * @param title heading of the page that it was typed on
     * @param gist beginning of what was typed, at most 80 characters
     * @param path where it is continued, on this server
     * @param discarded whether it was discarded a moment ago and can still be taken back
     */
    record Line(
            PublicRef ref,
            DraftOf of,
            String title,
            String gist,
            String path,
            Instant begunAt,
            Instant savedAt,
            boolean discarded) {}

    /** The actor's own, the one saved last first, at most {@link Ask#ROWS}. */
    List<Line> mine(Actor actor);

    /** Discards one of the actor's own. @throws NoSuch when there is none of this reference */
    void discard(PublicRef ref, Actor actor);

    /** Takes a discard back. @throws NoSuch when there is none, or it was discarded too long ago */
    void takeBack(PublicRef ref, Actor actor);

    /**
     * The form was sent and carried out: its draft ends, in the caller's transaction, and what its page saves late is not kept.
     *
     * @param page the page's own random key, as its saves carry it
     */
    void used(DraftOf of, String page, Actor actor);
}
