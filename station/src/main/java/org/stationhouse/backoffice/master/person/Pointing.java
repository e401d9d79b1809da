package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stationhouse.foundation.vault.SomeoneElseSaved;

/** Writes pointers that changed. A row that was merged before keeps the time of that. */
@Component
class Pointing {

    private final PersonStore people;

    Pointing(PersonStore people) {
        this.people = people;
    }

    /** @param rows rows of the persons concerned, held by this transaction */
    void point(Map<Long, Pointers.Pointer> changed, List<Person> rows, Instant now) {
        changed.forEach((id, to) -> {
            Person row = rows.stream().filter(it -> it.id() == id).findFirst().orElseThrow();
            Instant at = to.into() == null ? null : row.mergedAt() == null ? now : row.mergedAt();
            if (people.point(row, to.into(), to.canonical(), at) == 0) {
                throw new SomeoneElseSaved("Person " + row.number());
            }
        });
    }
}
