package org.stationhouse.foundation.staff;

import org.stationhouse.foundation.kernel.Actor;

/**
 * The only place that decides who may do what. Every service asks it; what it does not know is refused. It decides from memory; a
 * change counts at once on this node and within a second on the others.
 */
public interface AccessPolicy {

    /** @param right name as in {@code rights/<room>.csv} */
    Decision decide(Actor actor, String right);

    /** @param to how the actor stands to the record; a restricted one is only for assigned persons unless its glass is broken */
    Decision decide(Actor actor, String right, Relation to);

    /**
     * @throws Refusal when the actor may not; the refusal has its audit line then
     * @throws ProofNeeded when he may once he has proved again who he is
     */
    void require(Actor actor, String right);

    /**
     * As {@link #require(Actor, String)} for one record; a look through broken glass gets an audit line of its own.
     *
     * @throws GlassNeeded when he may once he has broken the glass of the record
     */
    void require(Actor actor, String right, Relation to);

    /** Whether a session of this person may go on: the account is active and still has the role that he signed in with. */
    boolean mayWork(SignedIn who);
}
