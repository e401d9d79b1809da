package org.stationhouse.backoffice.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** What is attached to records, as the rooms of these records show it on their own pages. */
public interface Attachments {

    /** The right to know of attachments at all. */
    String LIST = "media.attachment.list";

    /**
     * What an attachment is from now on, told in the same transaction.
     *
     * @param kind kind of the record that it is attached to
     * @param sort null once it was removed
     * @param why how it came to be so, one line
     */
    record Sorted(
            String kind,
            PublicRef record,
            PublicRef ref,
            @Nullable Sort sort,
            String title,
            String why,
            Actor actor) {}

    /**
     * What is attached to a record that the actor reads and that he may know of, the oldest first.
     *
     * @param records the record's reference, and those of records merged into it
     */
    List<Attached> of(Collection<PublicRef> records, Actor actor);

    /** The newest portrait of each of these, as far as the actor may see it; who has none is not in it. */
    Map<PublicRef, Attached> portraits(Collection<PublicRef> records, Actor actor);
}
