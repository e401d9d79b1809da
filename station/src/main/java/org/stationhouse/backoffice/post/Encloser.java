package org.stationhouse.backoffice.post;

import java.util.List;
import java.util.Optional;

/** A room whose public sheets go out with e-mails. What it makes leaves the house: nothing of a person or a case may stand in it. */
public interface Encloser {

    /** A file as it is attached. @param type media type */
    record Sheet(String name, String type, byte[] bytes) {}

    /** The kind of {@link Enclosure} that it makes. */
    String kind();

    /** Makes what the key names, the same each time; outside a transaction. Empty when it is not kept any more. */
    Optional<List<Sheet>> make(String key);
}
