package org.stationhouse.foundation.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Accounts from the request to the first day: asked for, approved by another person, cleared and trained, active (CJIS AC-2). */
public interface Accounts {

    /** Kind of an account in the audit trail. */
    String KIND = "staff.account";

    /**
     * Asks for an account.
     *
     * @throws Unfit when the name is or ever was taken, or the role or member is unknown
     */
    Account request(AccountRequest wish, Actor actor);

    /** Approves a request of somebody else; where nobody else can yet, the audit trail says so. */
    void approve(PublicRef ref, Actor actor);

    /** Turns a request down. */
    void refuse(PublicRef ref, String why, Actor actor);

    void recordClearance(PublicRef ref, LocalDate on, Actor actor);

    void recordTraining(PublicRef ref, LocalDate on, Actor actor);

    /** Makes an approved account active; a temporary one ends by itself 72 hours later. */
    void activate(PublicRef ref, Actor actor);

    /** Every account that there ever was, by name of the person. */
    List<Account> list(Actor actor);

    /** Somebody who works with cases now, as others choose him. */
    record Colleague(long account, PublicRef ref, String name, String display) {

        /** Two people may have the same name; sign-in names differ. */
        public String label() {
            return display + " (" + name + ")";
        }
    }

    /** Whoever can be assigned to a case: active, with case rights; by name. */
    List<Colleague> colleagues(Actor actor);

    /** Those of these accounts whose people work with cases now. */
    List<Colleague> colleagues(Collection<Long> accounts, Actor actor);

    /** The colleague of this reference; empty when nobody of it works with cases now. */
    Optional<Colleague> colleague(PublicRef ref, Actor actor);

    Optional<Account> show(PublicRef ref, Actor actor);

    /** The account of this sign-in name, in whatever state; for set-up, demonstration and sign-in. */
    Optional<Account> named(String name);
}
