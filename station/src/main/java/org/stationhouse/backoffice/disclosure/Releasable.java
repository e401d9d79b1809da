package org.stationhouse.backoffice.disclosure;

import org.stationhouse.backoffice.search.NeedToKnow;
import org.stationhouse.foundation.kernel.PublicRef;

/** Records of a room that may be released. Lines of the log are shown to those who may know of their record. */
public interface Releasable {

    /** Kind of record, as its log lines have it. */
    String kind();

    /** Right to read such records. */
    String right();

    /** Who may know of one, by its public reference. */
    NeedToKnow known();

    String path(PublicRef ref);
}
