package org.stationhouse.foundation.staff;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/**
 * Breaking the glass: a restricted record is opened by somebody not assigned to it, for a reason that could not wait. Others are told
 * at once and review it within a week. Records that a court sealed, or that were destroyed, are never behind glass.
 */
public interface GlassDesk {

    /** The right to break a glass. */
    String BREAK = "staff.glass.break";

    /**
     * Opens one restricted record to the actor for an hour, for reading.
     *
     * @param caseNumber case or incident that it is for, at most 40 characters
     * @param explanation at least 20 characters
     * @throws Unfit when something is missing or too long
     * @throws ProofNeeded without a fresh proof of identity
     */
    Glass breakGlass(Relation record, String caseNumber, Glass.Reason reason, String explanation, Actor actor);

    /** A glass that is open. */
    record Running(PublicRef ref, Instant endsAt) {}

    /**
     * A look at one record: asks whether it is allowed, as {@link AccessPolicy#require(Actor, String, Relation)} does and writes, and
     * says through which broken glass it goes; empty when none is needed.
     */
    Optional<Running> look(String right, Relation to, Actor actor);

    /** Closes one's own glass before its hour is over. */
    void close(PublicRef glass, Actor actor);

    /** What waits for a review, the oldest first; red where it is late. */
    List<Glass> unreviewed(Actor actor);

    /** What was reviewed lately, newest first. */
    List<Glass> reviewed(Actor actor);

    Optional<Glass> show(PublicRef glass, Actor actor);

    /** Signs off that it was right or not; never by the person who broke it. An open glass closes with it. */
    void review(PublicRef glass, int version, Glass.Verdict verdict, String note, Actor actor);
}
