package org.stationhouse.backoffice.master.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stationhouse.backoffice.master.Looks;
import org.stationhouse.backoffice.master.NewPerson;
import org.stationhouse.foundation.kernel.PartialDate;
import org.stationhouse.foundation.kernel.PersonName;
import org.stationhouse.foundation.kernel.PublicRef;

/** People as tests need them. */
final class People {

    private People() {}

    static NewPerson said(String name, @Nullable String born) {
        return NewPerson.of(PersonName.of(name), born == null ? null : PartialDate.of(born), "himself at the counter");
    }

    /** Stands in no database. */
    static Dossier known(long id, String name, @Nullable String born, Looks looks, List<Fact> facts) {
        return new Dossier(List.of(person(id, name, born, looks)), facts);
    }

    static Person person(long id, String name, @Nullable String born, Looks looks) {
        return new Person(
                id,
                PublicRef.fresh(),
                Person.number(2026, id),
                PersonName.of(name),
                born == null ? null : PartialDate.of(born),
                looks,
                null,
                null,
                null,
                true,
                false,
                Instant.EPOCH,
                "test",
                1);
    }

    static Fact fact(long person, FactKind kind, String sort, @Nullable String state, String said) {
        return new Fact(
                1,
                PublicRef.fresh(),
                person,
                kind,
                sort,
                said,
                state,
                null,
                null,
                null,
                "himself",
                Instant.EPOCH,
                "test");
    }
}
