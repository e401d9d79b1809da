package org.stationhouse.backoffice.media;

import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Forms that hang at a record which is said to the public, to be sent out with it: its documents without a label. That the record is one
 * is the caller's to know.
 */
public interface Forms {

    /** A form to be filled in. @param size in bytes @param type media type */
    record Blank(PublicRef ref, String name, String type, long size) {}

    /** The forms of a record that the actor reads, the oldest first. */
    List<Blank> of(PublicRef record, Actor actor);

    /** One of them; empty when it was removed or labeled since. */
    Optional<Blank> form(PublicRef ref);

    /** Its bytes; empty when it was removed or labeled since. */
    Optional<byte[]> bytes(PublicRef form);
}
