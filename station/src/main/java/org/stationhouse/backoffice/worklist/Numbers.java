package org.stationhouse.backoffice.worklist;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.stationhouse.backoffice.search.SearchBox;
import org.stationhouse.backoffice.search.SearchKey;
import org.stationhouse.backoffice.search.Why;
import org.stationhouse.foundation.kernel.Actor;

/** Finds the record of a number that somebody typed, of those that he may find. */
@Component
public class Numbers {

    private static final int MOST = 5;

    private final SearchBox box;

    Numbers(SearchBox box) {
        this.box = box;
    }

    /** @param field to which the error goes when no such record is open to the actor @return null for none */
    public Task.@Nullable About about(String typed, String field, BindingResult errors, Actor actor) {
        if (typed.isBlank()) {
            return null;
        }
        var found = box.find(typed.strip(), Set.of(SearchKey.Field.NUMBER), MOST, false, actor).stream()
                .filter(hit -> hit.why() == Why.NUMBER)
                .map(hit -> new Task.About(hit.kind(), hit.ref(), hit.number()))
                .findFirst();
        if (found.isEmpty() && !errors.hasFieldErrors(field)) {
            errors.rejectValue(field, "worklist.about.unknown");
        }
        return found.orElse(null);
    }
}
