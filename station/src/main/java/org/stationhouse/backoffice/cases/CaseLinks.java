package org.stationhouse.backoffice.cases;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.worklist.Numbers;
import org.stationhouse.backoffice.worklist.Task;
import org.stationhouse.foundation.kernel.Actor;
import org.stationhouse.foundation.kernel.PublicRef;
import org.stationhouse.foundation.staff.GlassNeeded;

/** Ties a record of another room to the case whose number was typed. */
@Component
public class CaseLinks {

    private final Cases cases;
    private final Numbers numbers;

    CaseLinks(Cases cases, Numbers numbers) {
        this.cases = cases;
        this.numbers = numbers;
    }

    /** @param field to which the error goes when no such case is open to the actor @return null for none */
    public @Nullable CaseLink typed(String typed, String field, BindingResult errors, Actor actor) {
        Task.About about = numbers.about(typed, field, errors, actor);
        if (about == null) {
            return null;
        }
        CaseLink link = about.kind().startsWith("cases.") ? find(about.ref(), actor) : null;
        if (link == null && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "cases.case.none");
        }
        return link;
    }

    private @Nullable CaseLink find(PublicRef ref, Actor actor) {
        try {
            return cases.read(ref, actor)
                    .map(Cases.Contents::jacket)
                    .map(CaseLinks::link)
                    .orElse(null);
        } catch (GlassNeeded shut) {
            return null;
        }
    }

    private static CaseLink link(Jacket jacket) {
        return new CaseLink(jacket.id(), jacket.ref(), jacket.number().text(), jacket.restricted());
    }
}
