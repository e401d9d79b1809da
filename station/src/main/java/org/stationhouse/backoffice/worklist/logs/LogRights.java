package org.stationhouse.backoffice.worklist.logs;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stationhouse.backoffice.worklist.Queue;
import org.stationhouse.backoffice.worklist.Readers;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** Who may do what in a log. Its readers and writers are queues: roles and posts that the rights table knows already. */
@Component
class LogRights {

    static final String READ = "worklist.log.read";
    static final String WRITE = "worklist.log.write";
    static final String DEFINE = "worklist.log.define";

    private final AccessPolicy policy;
    private final Readers readers;

    LogRights(AccessPolicy policy, Readers readers) {
        this.policy = policy;
        this.readers = readers;
    }

    /** Readers, writers, and whoever could change who they are. */
    boolean reads(AgencyLog log, Actor actor) {
        return may(actor, READ)
                && (among(log.is().readers(), actor)
                        || !log.is().writers().isEmpty() && among(log.is().writers(), actor)
                        || may(actor, DEFINE));
    }

    /** What {@link EntryStore#openSql} asks for: the queues in which he works, and whether he could change who reads. */
    Set<String> held(Actor actor) {
        var held = readers.queues(actor).stream().map(EntryStore::held).collect(Collectors.toCollection(TreeSet::new));
        if (may(actor, DEFINE)) {
            held.add(DEFINE);
        }
        return held;
    }

    boolean writes(AgencyLog log, Actor actor) {
        return !log.ended()
                && may(actor, WRITE)
                && reads(log, actor)
                && among(log.is().writers(), actor);
    }

    private boolean among(Set<Queue> queues, Actor actor) {
        return queues.isEmpty() || readers.queues(actor).stream().anyMatch(queues::contains);
    }

    private boolean may(Actor actor, String right) {
        return policy.decide(actor, right) instanceof Decision.Allowed;
    }
}
