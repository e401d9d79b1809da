package org.stationhouse.backoffice.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.foundation.kernel.CaseNumber;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.Relation;

/**
 * A record that bears attachments.
 *
 * @param kind kind of record, as in audit lines
 * @param record its public reference
 * @param all this reference, and those of records that were merged into it
 * @param right that who reads the record must hold
 * @param number number that it is known by
 * @param title what it is, one line
 * @param path its page
 * @param caseNumber the case that it belongs to, null for none
 * @param relation how the actor stands to it
 * @param state what it says now, in one text that changes whenever the record does: what a signature is bound to
 */
public record Borne(
        String kind,
        PublicRef record,
        List<PublicRef> all,
        String right,
        String number,
        String title,
        String path,
        @Nullable CaseNumber caseNumber,
        Relation relation,
        String state) {

    public Borne {
        all = List.copyOf(all);
    }
}
