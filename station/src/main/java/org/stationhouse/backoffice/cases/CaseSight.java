package org.stationhouse.backoffice.cases;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;

/** Keeps the records of other rooms about a restricted case from those who may not know of that case. */
@Component
public class CaseSight {

    private final RestrictedCases restricted;

    CaseSight(RestrictedCases restricted) {
        this.restricted = restricted;
    }

    /** Of these restricted cases those that the actor may not know of. */
    public Set<PublicRef> shut(Collection<PublicRef> guarded, Actor actor) {
        return restricted.shut(guarded, actor);
    }

    /** Whether the actor may see what is about this case; what is about none he may. */
    public boolean open(@Nullable CaseLink about, Actor actor) {
        return about == null
                || !about.restricted()
                || shut(List.of(about.ref()), actor).isEmpty();
    }

    /** Whether a case is restricted now: to the program, which is assigned to none, it is shut then. */
    public boolean restricted(PublicRef ref) {
        return !shut(List.of(ref), Actor.program("cases.case")).isEmpty();
    }
}
