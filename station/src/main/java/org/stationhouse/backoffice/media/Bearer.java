package org.stationhouse.backoffice.media;

import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** A room whose records bear attachments. Each has one; {@link Records} asks them whose a reference is. */
public interface Bearer {

    /**
     * The record as it is attached to.
     *
     * @return empty when the reference is another room's, or the record is not there for this actor (one answer for both)
     */
    Optional<Borne> find(PublicRef record, Actor actor);
}
