package org.stationhouse.foundation.vault;

import java.time.Instant;
import java.util.List;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Orders whose effect must survive a restore: what a court or a statute restricted, sealed, destroyed or relabeled must not come
 * back with an older backup. They are kept in a signed file outside the database, beside the backups, and carried out again
 * before a house opens whose database does not know them.
 */
public interface OrderJournal {

    /**
     * One order that was carried out.
     *
     * @param id random, the same in the file and in the database
     * @param verb what was done, as room, noun and verb: {@code vault.record-key.destroy}
     * @param record public reference of what it was done to
     * @param details what the room needs to do it again; never a person's name, since the file lies in clear
     */
    record Line(PublicRef id, Instant at, String verb, String record, String details) {

        public Line {
            if (!verb.matches("[a-z]+(\\.[a-z-]+)+") || record.isBlank()) {
                throw new IllegalArgumentException("an order says what was done to which record");
            }
        }
    }

    /** Carries one kind of order out again. A room has one for each verb that it journals. */
    interface Again {

        String verb();

        /** In a transaction of the caller; doing what is done already changes nothing. */
        void carryOut(Line line);
    }

    /**
     * How the journal stands.
     *
     * @param kept orders in the file
     * @param undecided orders that may or may not have been carried out when the machine failed
     * @param problem what is wrong with the file, one sentence; empty when it is whole
     */
    record Standing(long kept, List<Line> undecided, String problem) {}

    /**
     * Journals an order that the caller's transaction carries out. The line is on the disk before the commit, so an order that
     * was acknowledged is never forgotten; when the transaction fails, the line is void.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    void carriedOut(String verb, String record, String details);

    /** The orders of the file that were carried out, oldest first. */
    List<Line> lines();

    Standing standing();
}
