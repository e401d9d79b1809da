package org.stationhouse.backoffice.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.AccessPolicy;
import org.stationhouse.foundation.staff.Decision;

/** Of which records somebody may know, of all rooms. */
@Component
public class KnownKinds {

    private final List<SearchKind> kinds;
    private final FindStore index;
    private final AccessPolicy policy;

    KnownKinds(List<SearchKind> kinds, FindStore index, AccessPolicy policy) {
        this.kinds = kinds;
        this.index = index;
        this.policy = policy;
    }

    /** Of which records of all kinds. */
    public Known of(Actor actor) {
        return of(actor, kind -> true);
    }

    /** Of which records of some kinds. @param which of these names of kinds */
    public Known of(Actor actor, Predicate<String> which) {
        var whole = new ArrayList<String>();
        var few = new LinkedHashMap<String, NeedToKnow>();
        for (SearchKind kind : kinds) {
            if (which.test(kind.kind()) && policy.decide(actor, kind.right()) instanceof Decision.Allowed) {
                kind.few(actor).ifPresentOrElse(need -> few.put(kind.kind(), need), () -> whole.add(kind.kind()));
            }
        }
        return new Known(List.copyOf(whole), few, actor.account());
    }

    /** The records of kinds open to few that he may know of. */
    public List<PublicRef> few(Known known) {
        return known.few().isEmpty() ? List.of() : index.few(known);
    }
}
