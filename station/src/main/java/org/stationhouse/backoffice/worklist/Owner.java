package org.stationhouse.backoffice.worklist;

import org.stationhouse.foundation.kernel.PublicRef;

/** Whose a task is. */
public sealed interface Owner {

    /**
     * One person.
     *
     * @param account id of his account
     * @param ref public reference of it
     * @param name as others know him, with the sign-in name, which nobody else ever has
     */
    record Person(long account, PublicRef ref, String name) implements Owner {}

    /** Whoever works in a queue. */
    record Line(Queue queue) implements Owner {}

    /** How forms and addresses name it: {@code RECORDS}, or the reference of the account. */
    default String code() {
        return switch (this) {
            case Person it -> it.ref().text();
            case Line it -> it.queue().name();
        };
    }
}
