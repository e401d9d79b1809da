package org.stationhouse.backoffice.worklist;

import java.util.List;
import org.stationhouse.foundation.kernel.Actor;

/**
 * Somebody who looks at the worklist.
 *
 * @param queues in which he works now, by role or post
 * @param oversees whether he sees everybody's work
 */
record Reader(Actor actor, List<Queue> queues, boolean oversees, Sight sight) {

    long account() {
        return actor.account() == null ? 0 : actor.account();
    }

    String[] queueNames() {
        return queues.stream().map(Queue::name).toArray(String[]::new);
    }

    boolean is(Owner owner) {
        return switch (owner) {
            case Owner.Person it -> it.account() == account();
            case Owner.Line it -> queues.contains(it.queue());
        };
    }
}
